# SPDX-License-Identifier: GPL-3.0-or-later
# Qt's and the standard library's headers, compiled once for each of four kinds of source. Builds
# without (release, bench, fuzz) show that every file includes what it uses.
option(FIRSTFRAME_PRECOMPILE "Precompile Qt's headers (the dev, asan and tsan presets)" OFF)

set(headers_core
    <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <vector>
    <QByteArray> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QObject> <QRegularExpression> <QSet> <QString> <QStringList>
    <QTimer> <QUrl>)
set(headers_widgets
    <QAction> <QApplication> <QCheckBox> <QImage> <QKeyEvent> <QLabel> <QMenu> <QMimeData>
    <QPainter> <QPushButton> <QToolButton> <QVBoxLayout> <QWidget>)
set(headers_test <QImage> <QSignalSpy> <QTemporaryDir> <QTest>)

# Qt's test library defines each program's own folders, which would make each a kind of its own.
set(precompiled_options -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    list(APPEND precompiled_options -fpch-preprocess) # ccache does not keep the result without
endif()

# firstframe_precompile(KIND HEADERS header... LINKS target...)
# A kind fits only targets that link what it links: Qt's headers read QT_WIDGETS_LIB and the like.
function(firstframe_precompile kind)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LINKS")
    set(source "${PROJECT_BINARY_DIR}/precompiled_${kind}.cpp")
    file(GENERATE OUTPUT "${source}" CONTENT "// Nothing but what is precompiled.\n")
    add_library(firstframe_precompiled_${kind} OBJECT "${source}")
    target_link_libraries(firstframe_precompiled_${kind} PRIVATE firstframe_settings ${arg_LINKS})
    target_precompile_headers(firstframe_precompiled_${kind} PRIVATE ${arg_HEADERS})
    target_compile_options(firstframe_precompiled_${kind} PRIVATE ${precompiled_options})
    set_target_properties(firstframe_precompiled_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
endfunction()

# firstframe_use_precompiled(TARGET KIND)
function(firstframe_use_precompiled target kind)
    if(NOT FIRSTFRAME_PRECOMPILE)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM firstframe_precompiled_${kind})
    target_compile_options(${target} PRIVATE ${precompiled_options})
endfunction()

if(FIRSTFRAME_PRECOMPILE)
    firstframe_precompile(core HEADERS ${headers_core} LINKS Qt6::Core)
    firstframe_precompile(widgets HEADERS ${headers_core} ${headers_widgets}
        LINKS Qt6::Widgets)
    firstframe_precompile(test HEADERS ${headers_core} ${headers_test}
        LINKS Qt6::Gui Qt6::Network Qt6::Test)
    firstframe_precompile(widgettest HEADERS ${headers_core} ${headers_widgets} ${headers_test}
        LINKS Qt6::Network Qt6::Widgets Qt6::Test)
endif()
