// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialectconversion.h"

#include "core/promptscript.h"

#include <QList>

#include <compare>

namespace Firstframe {

namespace {

QList<Directive> directivesOf(const QString &text, Dialect dialect)
{
    QList<Directive> directives;
    for (const PromptSegment &segment : PromptScript::parse(text, dialect).segments())
        directives += segment.directives;
    return directives;
}

// How much speaks for a dialect: its own names, and then those with its capitals too.
struct Evidence
{
    qsizetype names = 0;
    qsizetype capitals = 0;

    auto operator<=>(const Evidence &) const = default;
};

Evidence evidenceFor(const QList<Directive> &directives, Dialect dialect)
{
    Evidence evidence;
    for (const Directive &directive : directives) {
        for (const CameraMove move : allCameraMoves) {
            const QString name = cameraMoveName(move, dialect);
            evidence.names += directive.name.compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
            evidence.capitals += directive.name == name ? 1 : 0;
        }
    }
    return evidence;
}

} // namespace

QString convertDirectives(const QString &prompt, Dialect from, Dialect to)
{
    QString converted = prompt;
    qsizetype shift = 0;
    for (const Directive &directive : directivesOf(prompt, from)) {
        if (!directive.move || from == to)
            continue;
        const QString name = cameraMoveName(*directive.move, to);
        converted.replace(directive.start + shift, directive.length, name);
        shift += name.size() - directive.length;
    }
    return converted;
}

std::optional<Dialect> foreignDialect(const QString &text, Dialect editor)
{
    const QList<Directive> directives = directivesOf(text, editor);
    std::optional<Dialect> foreign;
    Evidence most = evidenceFor(directives, editor);
    for (const Dialect dialect : {Dialect::English, Dialect::Chinese, Dialect::MyRouter}) {
        const Evidence evidence = evidenceFor(directives, dialect);
        if (evidence > most) {
            most = evidence;
            foreign = dialect;
        }
    }
    // Other capitals alone are nothing to speak of where they mean the same.
    const bool sameNames =
        foreign
        && convertDirectives(text, *foreign, editor).compare(text, Qt::CaseInsensitive) == 0;
    return sameNames ? std::nullopt : foreign;
}

} // namespace Firstframe
