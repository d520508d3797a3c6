// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applog.h"

#include "app/rotatingfile.h"
#include "core/loggable.h"

#include <QDateTime>
#include <QRegularExpression>

#include <memory>
#include <mutex>

namespace Firstframe {

Q_LOGGING_CATEGORY(appLog, "firstframe.app")

namespace {

constexpr qint64 mostBytes = 1'000'000;
constexpr int mostKept = 2;

// Qt's message handler is a plain function, so what it needs has to stand here.
std::mutex logMutex;
std::unique_ptr<RotatingFile> logFile;
QtMessageHandler previousHandler = nullptr;

QString typeName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("critical");
    case QtFatalMsg:
        return QStringLiteral("fatal");
    }
    return {};
}

// Others may say anything, so they are only named: "QSqlQuery::exec" in front of what it says.
QString fit(const QMessageLogContext &context, const QString &message)
{
    static const QRegularExpression speaker(
        QStringLiteral("^Q[A-Z][A-Za-z]+(?:::[a-z][A-Za-z]*)?"));
    if (QByteArrayView(context.category).startsWith("firstframe."))
        return loggable(message);
    return speaker.match(message).captured() + QStringLiteral("…");
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString text = fit(context, message);
    {
        const std::scoped_lock lock(logMutex);
        if (logFile && type != QtDebugMsg) { // libraries are talkative while debugging
            const QString line =
                QStringLiteral("%1 %2 %3: %4")
                    .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                         typeName(type), QLatin1String(context.category), text);
            logFile->writeLine(line.toUtf8());
        }
    }
    if (previousHandler)
        previousHandler(type, context, text);
}

} // namespace

LogFile::LogFile(const QString &path)
{
    auto file = std::make_unique<RotatingFile>(path, mostBytes, mostKept);
    if (!file->open()) {
        qCWarning(appLog).noquote() << "cannot write the log:" << file->errorString();
        file.reset(); // what goes to the terminal is redacted all the same
    }
    {
        const std::scoped_lock lock(logMutex);
        logFile = std::move(file);
    }
    previousHandler = qInstallMessageHandler(writeLine);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(previousHandler);
    const std::scoped_lock lock(logMutex);
    logFile.reset();
}

} // namespace Firstframe
