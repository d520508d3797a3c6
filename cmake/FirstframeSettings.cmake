# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries the language level, the warnings and Qt's strictness.
option(FIRSTFRAME_TESTS "Build the tests" ON)
option(FIRSTFRAME_BENCH "Build the benchmarks of tests/bench (the bench preset)" OFF)
option(FIRSTFRAME_FUZZ "Build the fuzzers of tests/fuzz and nothing else (the fuzz preset)" OFF)
option(FIRSTFRAME_WERROR "Warnings are errors (the dev and asan presets)" OFF)
set(FIRSTFRAME_SANITIZE "" CACHE STRING "Sanitizers for every target, for example address,undefined")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What the cache asks for where headers are precompiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE}")
endif()
find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    add_link_options(-fuse-ld=mold) # a hundred and fifty test programs are linked
endif()

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(firstframe_settings INTERFACE)
target_compile_features(firstframe_settings INTERFACE cxx_std_23)
target_compile_options(firstframe_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-qual -Wsuggest-override -Wno-missing-field-initializers
    $<$<BOOL:${FIRSTFRAME_WERROR}>:-Werror>)
target_compile_definitions(firstframe_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(firstframe_settings INTERFACE "${PROJECT_SOURCE_DIR}/src")
if(FIRSTFRAME_SANITIZE)
    target_compile_options(firstframe_settings INTERFACE
        -fsanitize=${FIRSTFRAME_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(firstframe_settings INTERFACE -fsanitize=${FIRSTFRAME_SANITIZE})
endif()
