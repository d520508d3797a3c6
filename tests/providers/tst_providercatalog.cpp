// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providercatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

QJsonObject builtIn(const QString &id)
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/resources/providers/%1.json").arg(id));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QStringList ids(const ProviderCatalog &catalog)
{
    QStringList result;
    for (const Provider &provider : catalog.providers)
        result.append(provider.id());
    return result;
}

const QStringList builtInIds = {u"sandbox"_s, u"myrouter"_s,    u"modellix"_s, u"odirouter"_s,
                                u"toapis"_s,  u"umodelverse"_s, u"minimax"_s,  u"minimax-cn"_s,
                                u"novita"_s,  u"fal"_s,         u"replicate"_s};

} // namespace

class TestProviderCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void builtInFilesAreAllThereInTheirOrder()
    {
        const ProviderCatalog catalog = loadProviders({});
        QCOMPARE(catalog.problems.size(), 0);
        QCOMPARE(ids(catalog), builtInIds);
    }

    void onlyTheSandboxNeedsNoKey()
    {
        for (const Provider &provider : loadProviders({}).providers)
            QCOMPARE(provider.needsKey(), provider.id() != u"sandbox");
    }

    void aFolderThatIsNotThereIsNoProblem()
    {
        QCOMPARE(loadProviders(m_folder->filePath(u"none"_s)).problems.size(), 0);
    }

    void ownFileReplacesABuiltInInItsPlace()
    {
        QJsonObject json = builtIn(u"modellix"_s);
        json[u"name"_s] = u"My Modellix"_s;
        write(u"mine.json"_s, json);
        const ProviderCatalog catalog = loadProviders(m_folder->path());
        QCOMPARE(ids(catalog), builtInIds);
        QCOMPARE(catalog.provider(u"modellix"_s)->name(), u"My Modellix"_s);
    }

    void ownFileOfANewIdComesLast()
    {
        QJsonObject json = builtIn(u"myrouter"_s);
        json[u"id"_s] = u"acme"_s;
        write(u"acme.json"_s, json);
        QCOMPARE(ids(loadProviders(m_folder->path())), builtInIds + QStringList{u"acme"_s});
    }

    void secondOwnFileOfTheSameIdIsReported()
    {
        QJsonObject json = builtIn(u"myrouter"_s);
        json[u"id"_s] = u"acme"_s;
        write(u"a.json"_s, json);
        write(u"b.json"_s, json);
        const ProviderCatalog catalog = loadProviders(m_folder->path());
        QCOMPARE(catalog.providers.size(), builtInIds.size() + 1);
        QCOMPARE(catalog.problems.size(), 1);
        QCOMPARE(catalog.problems.first().file, m_folder->filePath(u"b.json"_s));
        QCOMPARE(catalog.problems.first().pointer, u"/id"_s);
    }

    void brokenFileIsReportedAndTheOthersKeepWorking_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut off") << QByteArray("{ \"id\": \"x\"");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("not text") << QByteArray("\x00\xff\xfe\x80", 4);
        QTest::newRow("deeply nested") << QByteArray(5000, '[');
        QTest::newRow("far too long") << QByteArray(2 * 1024 * 1024, ' ');
    }
    void brokenFileIsReportedAndTheOthersKeepWorking()
    {
        QFETCH(QByteArray, content);
        writeBytes(u"broken.json"_s, content);
        const ProviderCatalog catalog = loadProviders(m_folder->path());
        QCOMPARE(ids(catalog), builtInIds);
        QCOMPARE(catalog.problems.size(), 1);
        QCOMPARE(catalog.problems.first().file, m_folder->filePath(u"broken.json"_s));
        QCOMPARE(catalog.problems.first().pointer, QString());
        QVERIFY(!catalog.problems.first().reason.isEmpty());
    }

    void anotherOriginMovesEveryCall()
    {
        ProviderCatalog catalog = loadProviders({});
        catalog.setBaseUrl(u"myrouter"_s, QUrl(u"http://127.0.0.1:8080/"_s));
        catalog.setBaseUrl(u"nobody"_s, QUrl(u"http://127.0.0.1:8080"_s));
        const Provider *provider = catalog.provider(u"myrouter"_s);
        const HttpRequest call = provider->statusCall({u"a"_s, {}, {}, {}});
        QCOMPARE(call.url.toString(), u"http://127.0.0.1:8080/v3/async/task-result?task_id=a"_s);
        QVERIFY(isSameOrigin(call.keyOrigin, call.url));
    }

    void modelLivesAsLongAsACopyOfItsProvider()
    {
        const VideoModel *model = nullptr;
        std::optional<Provider> copy;
        {
            const ProviderCatalog catalog = loadProviders({});
            copy = *catalog.provider(u"myrouter"_s);
            model = copy->model(u"hailuo-2.3-fast"_s);
        }
        QVERIFY(model);
        QCOMPARE(model->modes, QList{Mode::ImageToVideo});
        QVERIFY(!model->fastPretreatment.available);
        QVERIFY(model->offers(Resolution::P768, std::chrono::seconds(10)));
        QVERIFY(!model->offers(Resolution::P1080, std::chrono::seconds(10)));
        QCOMPARE(copy->model(u"sora"_s), nullptr);
    }

private:
    void writeBytes(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void write(const QString &name, const QJsonObject &json)
    {
        writeBytes(name, QJsonDocument(json).toJson());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestProviderCatalog)
#include "tst_providercatalog.moc"
