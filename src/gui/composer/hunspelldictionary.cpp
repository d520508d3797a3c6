// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/spelldictionary.h"

#include <QDir>
#include <QFile>
#include <QStringConverter>

#include <hunspell.hxx>
#include <string>

namespace Firstframe {

class SpellDictionary::Private
{
public:
    explicit Private(const QString &path)
        : hunspell(QFile::encodeName(path + QStringLiteral(".aff")).constData(),
                   QFile::encodeName(path + QStringLiteral(".dic")).constData())
        , encoding(hunspell.get_dict_encoding())
    {}

    Hunspell hunspell;
    std::string encoding;
};

namespace {

// Dictionaries have the typewriter's apostrophe.
QString typewritten(QString word)
{
    return word.replace(u'’', u'\'');
}

} // namespace

QStringList SpellDictionary::names(const QString &folder)
{
    QStringList names;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.aff")}, QDir::Files)) {
        const QString name = file.chopped(4);
        if (dir.exists(name + QStringLiteral(".dic")))
            names.append(name);
    }
    return names;
}

SpellDictionary::SpellDictionary(const QString &folder, const QString &name)
    : d(std::make_unique<Private>(QDir(folder).filePath(name)))
{}

SpellDictionary::~SpellDictionary() = default;

bool SpellDictionary::knows(const QString &word) const
{
    // A new one each time: after an error ICU's do not find back.
    QStringEncoder encoder(d->encoding.c_str());
    if (!encoder.isValid())
        return true;
    const QByteArray encoded = encoder(typewritten(word));
    // What is of another alphabet another dictionary may know.
    return !encoder.hasError() && d->hunspell.spell(encoded.toStdString());
}

QStringList SpellDictionary::suggestions(const QString &word) const
{
    QStringList suggestions;
    QStringEncoder encoder(d->encoding.c_str());
    QStringDecoder decoder(d->encoding.c_str());
    if (!encoder.isValid())
        return suggestions;
    const QByteArray encoded = encoder(typewritten(word));
    if (encoder.hasError())
        return suggestions;
    for (const std::string &suggestion : d->hunspell.suggest(encoded.toStdString()))
        suggestions.append(decoder(QByteArray::fromStdString(suggestion)));
    return suggestions;
}

} // namespace Firstframe
