// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnostics/diagnostics.h"

#include "media/codecs.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QSysInfo>

#include <algorithm>
#include <map>

namespace Firstframe {

namespace {

constexpr qsizetype mostErrors = 20;

bool isHarmlessSetting(const QString &key)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral("window/(theme|language|composerShown|jobsShown)"
                       "|shots/[0-9]+/(provider|takes)|shots/[0-9]+/choices/[^/]+/"
                       "(model|duration|resolution|optimizePrompt"
                       "|fastPretreatment|watermark)")));
    return pattern.match(key).hasMatch();
}

// A provider may be described by the user, whose ids are as free as any text.
QString plain(const QString &id)
{
    QString kept = id.left(60);
    kept.removeIf([](QChar c) {
        const bool isPlain =
            (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"._-/").contains(c);
        return !isPlain;
    });
    return kept;
}

QString errorLine(const Job &job)
{
    const QDateTime at = job.finishedAt.isValid() ? job.finishedAt : job.createdAt;
    return QStringLiteral("%1 job %2: %3, %4 at %5 (%6)")
        .arg(at.toString(Qt::ISODate))
        .arg(job.id)
        .arg(jobStateName(job.state), errorKindName(job.error.value_or(Error()).kind),
             plain(job.providerId), plain(job.modelId));
}

void addSection(QString &report, const QString &title, const QStringList &lines)
{
    report += QStringLiteral("\n## %1\n").arg(title);
    for (const QString &line : lines)
        report += line + u'\n';
    if (lines.isEmpty())
        report += QStringLiteral("none\n");
}

QStringList linesOf(const Diagnostics::Facts &facts)
{
    QStringList lines;
    for (const auto &[name, value] : facts)
        lines.append(name + QStringLiteral(": ") + value);
    return lines;
}

} // namespace

Diagnostics::Facts versionFacts()
{
    return {{QStringLiteral("Firstframe"), QCoreApplication::applicationVersion()},
            {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("libav"), libavVersion()},
            {QStringLiteral("System"), QSysInfo::prettyProductName()},
            {QStringLiteral("Kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {QStringLiteral("Processor"), QSysInfo::currentCpuArchitecture()},
            {QStringLiteral("Desktop"), (plain(qEnvironmentVariable("XDG_CURRENT_DESKTOP")) + u' '
                                         + QGuiApplication::platformName())
                                            .trimmed()},
            {QStringLiteral("Language"), QLocale().name()}};
}

Diagnostics::Facts settingFacts(const QSettings &settings)
{
    Diagnostics::Facts facts;
    for (const QString &key : settings.allKeys()) {
        if (isHarmlessSetting(key))
            facts.append({plain(key), plain(settings.value(key).toString())});
    }
    return facts;
}

QStringList providerFacts(const ProviderCatalog &catalog, const QSet<QString> &keyed)
{
    QStringList lines;
    for (const Provider &provider : catalog.providers) {
        const QString key = !provider.needsKey()            ? QStringLiteral("needs no key")
                            : keyed.contains(provider.id()) ? QStringLiteral("has a key")
                                                            : QStringLiteral("has no key");
        lines.append(plain(provider.id()) + QStringLiteral(": ") + key);
    }
    return lines;
}

void addJobFacts(Diagnostics &diagnostics, const QList<Job> &jobs)
{
    std::map<JobState, int> counts;
    QList<const Job *> withError;
    for (const Job &job : jobs) {
        ++counts[job.state];
        if (job.error)
            withError.append(&job);
    }
    for (const auto &[state, count] : counts)
        diagnostics.jobs.append({jobStateName(state), QString::number(count)});
    std::ranges::sort(withError, std::ranges::greater{}, &Job::id);
    for (const Job *job : withError.first(std::min(mostErrors, withError.size()))) {
        diagnostics.errors.append(errorLine(*job));
        diagnostics.prompts.append(
            QStringLiteral("job %1: %2").arg(job->id).arg(job->promptAsSent));
    }
}

QString diagnosticsReport(const Diagnostics &diagnostics, bool withPrompts)
{
    QString report = QStringLiteral("# Firstframe diagnostics\n");
    addSection(report, QStringLiteral("Versions"), linesOf(diagnostics.versions));
    addSection(report, QStringLiteral("Codecs"), diagnostics.codecs);
    addSection(report, QStringLiteral("Settings"), linesOf(diagnostics.settings));
    addSection(report, QStringLiteral("Providers"), diagnostics.providers);
    addSection(report, QStringLiteral("Jobs"), linesOf(diagnostics.jobs));
    addSection(report, QStringLiteral("Last errors"), diagnostics.errors);
    if (withPrompts)
        addSection(report, QStringLiteral("Prompts"), diagnostics.prompts);
    addSection(report, QStringLiteral("Log"), diagnostics.log);
    return report;
}

} // namespace Firstframe
