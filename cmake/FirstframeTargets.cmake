# SPDX-License-Identifier: GPL-3.0-or-later

# firstframe_add_library(NAME SOURCES file... LINKS target...)
# A folder under src/ as one static library with the house settings. A folder of widgets says
# set(precompiled_kind widgets) first.
function(firstframe_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC firstframe_settings ${arg_LINKS})
    if(NOT precompiled_kind)
        set(precompiled_kind core)
    endif()
    firstframe_use_precompiled(${name} ${precompiled_kind})
endfunction()

# firstframe_add_test(NAME [SOURCES file...] LINKS target... [LABELS label...] [TIMEOUT seconds])
# tst_<name>.cpp of the calling folder as one ctest, run offscreen in UTC and labelled
# with the folder's name. A folder of widgets says set(precompiled_test widgettest) first.
function(firstframe_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS")
    set(target tst_${name})
    add_executable(${target} ${target}.cpp ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE
        Qt6::Gui Qt6::Network Qt6::Test firstframe_settings ${arg_LINKS})
    if(NOT precompiled_test)
        set(precompiled_test test)
    endif()
    firstframe_use_precompiled(${target} ${precompiled_test})
    set_source_files_properties( # hardly a line in it: the test's own file includes its .moc
        "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${target} PRIVATE
        FIRSTFRAME_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${target})
    get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(FIRSTFRAME_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5")
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${folder};${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()
