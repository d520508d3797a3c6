// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of CodecTable for a program that is not linked with them: loads the module when
// the first of them is called, once, on the thread that calls.
#include "media/codectable.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QLoggingCategory>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LazyCodecs)
};

using Door = const CodecTable *(*)();

// Beside the program in a build, in its library folder when it is installed.
const CodecTable *load()
{
    const QDir here(QCoreApplication::applicationDirPath());
    QString problem;
    for (const QString &folder : {here.path(), here.filePath(QStringLiteral(FIRSTFRAME_MODULES))}) {
        QLibrary module(folder + QStringLiteral("/firstframe-codecs"));
        if (const auto door = Door(module.resolve("firstframeCodecs")))
            return door();
        problem = module.errorString();
    }
    qCritical("firstframe-codecs: %s", qPrintable(problem));
    return nullptr;
}

const CodecTable *codecs()
{
    static const CodecTable *const table = load();
    return table;
}

std::unexpected<Error> missing()
{
    return failure(
        ErrorKind::Internal,
        Text::tr("A part of Firstframe is missing: firstframe-codecs. Install Firstframe "
                 "again; nothing is lost meanwhile."));
}

} // namespace

Result<ClipInfo> probeClip(const QString &path)
{
    return codecs() ? codecs()->probeClip(path) : missing();
}

Result<QImage> posterFrame(const QString &path, QSize bound)
{
    return codecs() ? codecs()->posterFrame(path, bound) : missing();
}

Result<QImage> lastFrame(const QString &path)
{
    return codecs() ? codecs()->lastFrame(path) : missing();
}

Result<qint64> countFrames(const QString &path)
{
    return codecs() ? codecs()->countFrames(path) : missing();
}

QString libavVersion()
{
    return codecs() ? codecs()->libavVersion() : QString();
}

QStringList availableCodecs()
{
    return codecs() ? codecs()->availableCodecs() : QStringList();
}

bool isHeif(QFile &file)
{
    return codecs() && codecs()->isHeif(file);
}

Result<ForeignPicture> readHeif(QFile &file)
{
    return codecs() ? codecs()->readHeif(file) : missing();
}

} // namespace Firstframe
