// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/clipname.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClipName)
};

// File systems take 255 bytes of name, and a character may take four.
constexpr qsizetype mostCharacters = 40;

QString plainWords(const QString &prompt)
{
    static const QRegularExpression brackets(QStringLiteral("\\[[^\\]]*\\]"));
    // Letters with their marks and digits are safe everywhere; what separates, controls, hides or
    // decorates is not.
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{M}\\p{N}\\-_]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString words = prompt.normalized(QString::NormalizationForm_C);
    words.replace(brackets, QStringLiteral(" "));
    words.replace(unsafe, QStringLiteral(" "));
    return words.simplified();
}

QString firstWords(const QString &words)
{
    if (words.size() <= mostCharacters)
        return words;
    qsizetype end = mostCharacters;
    if (const qsizetype space = words.lastIndexOf(u' ', end); space > mostCharacters / 2)
        end = space;
    if (words.at(end - 1).isHighSurrogate())
        --end;
    return words.first(end).trimmed();
}

} // namespace

QString clipBaseName(const QString &prompt, const QDateTime &madeAt, JobId id)
{
    QString words = firstWords(plainWords(prompt));
    while (words.startsWith(u'-')) // would be taken for an option on a command line
        words.remove(0, 1);
    if (words.isEmpty())
        words = Text::tr("Clip");
    return QStringLiteral("%1 %2 (%3)")
        .arg(words.trimmed(), madeAt.toLocalTime().toString(u"yyyy-MM-dd HH-mm"))
        .arg(id);
}

QString unusedFileName(const QString &folder, const QString &baseName, const QString &suffix)
{
    QString name = baseName + suffix;
    for (int count = 2; QFileInfo::exists(folder + u'/' + name); ++count)
        name = QStringLiteral("%1 %2%3").arg(baseName).arg(count).arg(suffix);
    return name;
}

} // namespace Firstframe
