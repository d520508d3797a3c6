// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providercatalog.h"

#include "providers/descriptioncheck.h"
#include "providers/descriptionreader.h"
#include "providers/descriptionschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <memory>

// The resource is part of a static library: without this call the linker would leave it out.
// The macro only works outside namespaces.
static void makeBuiltInFilesAvailable()
{
    Q_INIT_RESOURCE(providers);
}

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProviderCatalog)
};

constexpr std::array builtIns = {u"sandbox", u"myrouter",    u"modellix", u"odirouter",
                                 u"toapis",  u"umodelverse", u"minimax",  u"minimax-cn",
                                 u"novita",  u"fal",         u"replicate"};
constexpr qint64 longestFile = 1024 * 1024;

//! \brief Reads one file after the other into a catalog.
class CatalogReader
{
public:
    //! \brief Built-in files are checked by the tests, not at every start.
    void readBuiltIn(const QString &path)
    {
        if (const QJsonObject json = jsonFile(path); !json.isEmpty())
            add(Provider(readDescription(json)));
    }

    void readOwn(const QString &path)
    {
        const QJsonObject json = jsonFile(path);
        if (json.isEmpty())
            return;
        if (!m_schema)
            m_schema = std::make_unique<const DescriptionSchema>(
                jsonFile(QStringLiteral(":/providers/provider.schema.json")));
        QList<SchemaProblem> found = m_schema->problems(json);
        if (found.isEmpty())
            found = descriptionProblems(json);
        for (const SchemaProblem &problem : std::as_const(found))
            report(path, problem.pointer, problem.reason);
        if (found.isEmpty())
            addOwn(path, Provider(readDescription(json)));
    }

    [[nodiscard]] const ProviderCatalog &catalog() const { return m_catalog; }

private:
    void report(const QString &path, const QString &pointer, const QString &reason)
    {
        m_catalog.problems.append({path, pointer, reason});
    }

    // Empty after reporting why.
    QJsonObject jsonFile(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            report(path, {}, Text::tr("The file cannot be read: %1.").arg(file.errorString()));
            return {};
        }
        if (file.size() > longestFile) {
            report(path, {}, Text::tr("The file is far too long for a description."));
            return {};
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        if (error.error != QJsonParseError::NoError) {
            report(path, {},
                   Text::tr("The file is not JSON: %1 at byte %2.")
                       .arg(error.errorString())
                       .arg(error.offset));
        } else if (document.object().isEmpty()) {
            report(path, {}, Text::tr("The file holds no JSON object."));
        }
        return document.object();
    }

    void addOwn(const QString &path, const Provider &provider)
    {
        if (m_catalog.ownFiles.contains(provider.id())) {
            report(path, QStringLiteral("/id"),
                   Text::tr("Another of your files describes “%1” already. Delete one of them.")
                       .arg(provider.id()));
            return;
        }
        m_catalog.ownFiles.insert(provider.id(), path);
        add(provider);
    }

    void add(const Provider &provider)
    {
        const auto same = std::ranges::find(m_catalog.providers, provider.id(), &Provider::id);
        if (same == m_catalog.providers.end())
            m_catalog.providers.append(provider);
        else
            *same = provider;
    }

    ProviderCatalog m_catalog;
    std::unique_ptr<const DescriptionSchema> m_schema; //!< read when it is needed
};

} // namespace

const Provider *ProviderCatalog::provider(const QString &id) const
{
    const auto found = std::ranges::find(providers, id, &Provider::id);
    return found == providers.end() ? nullptr : &*found;
}

void ProviderCatalog::setBaseUrl(const QString &id, const QUrl &origin)
{
    const auto found = std::ranges::find(providers, id, &Provider::id);
    if (found != providers.end())
        *found = found->withBaseUrl(origin);
}

QString builtInFile(const QString &id)
{
    makeBuiltInFilesAvailable();
    const bool known = std::ranges::any_of(
        builtIns, [&id](const char16_t *builtIn) { return QStringView(builtIn) == id; });
    return known ? QStringLiteral(":/providers/%1.json").arg(id) : QString();
}

QString templateFile()
{
    makeBuiltInFilesAvailable();
    return QStringLiteral(":/providers/template.json");
}

ProviderCatalog loadProviders(const QString &userFolder)
{
    CatalogReader reader;
    for (const char16_t *id : builtIns)
        reader.readBuiltIn(builtInFile(QString::fromUtf16(id)));
    if (!userFolder.isEmpty()) {
        const QDir folder(userFolder);
        for (const QString &name :
             folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            reader.readOwn(folder.filePath(name));
    }
    return reader.catalog();
}

} // namespace Firstframe
