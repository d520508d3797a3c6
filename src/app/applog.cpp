// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applog.h"

#include <QDateTime>
#include <QFile>

#include <mutex>

namespace Firstframe {

Q_LOGGING_CATEGORY(appLog, "firstframe.app")

namespace {

constexpr qint64 largeLog = 2'000'000;

// Qt's message handler is a plain function, so what it needs has to stand here.
std::mutex logMutex;
QFile *logFile = nullptr;
QtMessageHandler previousHandler = nullptr;

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const std::scoped_lock lock(logMutex);
        if (logFile && type != QtDebugMsg) { // libraries are talkative while debugging
            const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
                                 + qFormatLogMessage(type, context, message) + u'\n';
            logFile->write(line.toUtf8());
            logFile->flush();
        }
    }
    if (previousHandler)
        previousHandler(type, context, message);
}

} // namespace

LogFile::LogFile(const QString &path)
{
    if (QFile(path).size() > largeLog) {
        const QString older = path + QStringLiteral(".1");
        QFile::remove(older);
        QFile::rename(path, older);
    }
    auto *file = new QFile(path);
    if (!file->open(QIODevice::Append | QIODevice::Text)) {
        qCWarning(appLog) << "cannot write the log" << path << file->errorString();
        delete file;
        return;
    }
    {
        const std::scoped_lock lock(logMutex);
        logFile = file;
    }
    previousHandler = qInstallMessageHandler(writeLine);
}

LogFile::~LogFile()
{
    const std::scoped_lock lock(logMutex);
    if (!logFile)
        return;
    qInstallMessageHandler(previousHandler);
    delete logFile;
    logFile = nullptr;
}

} // namespace Firstframe
