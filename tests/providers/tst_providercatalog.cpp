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

    void builtInPricesAreThoseThatSomebodyWroteDown_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QList<qint64>>("hundredths"); // 6 s and 10 s at 768P, 6 s at 1080P
        const QString standard = u"hailuo-2.3"_s;
        const QString fast = u"hailuo-2.3-fast"_s;
        const QList<qint64> yuan = {200, 400, 350};
        const QList<qint64> fastYuan = {135, 225, 231};
        const QList<qint64> dollars = {28, 56, 49};
        const QList<qint64> fastDollars = {19, 32, 33};
        QTest::newRow("UModelverse") << u"umodelverse"_s << standard << u"CNY"_s << yuan;
        QTest::newRow("UModelverse, fast") << u"umodelverse"_s << fast << u"CNY"_s << fastYuan;
        QTest::newRow("MiniMax China") << u"minimax-cn"_s << standard << u"CNY"_s << yuan;
        QTest::newRow("MiniMax China, fast") << u"minimax-cn"_s << fast << u"CNY"_s << fastYuan;
        QTest::newRow("MiniMax") << u"minimax"_s << standard << u"USD"_s << dollars;
        QTest::newRow("MiniMax, fast") << u"minimax"_s << fast << u"USD"_s << fastDollars;
        QTest::newRow("fal") << u"fal"_s << standard << u"USD"_s << dollars;
        QTest::newRow("fal, fast") << u"fal"_s << fast << u"USD"_s << fastDollars;
    }
    void builtInPricesAreThoseThatSomebodyWroteDown()
    {
        QFETCH(QString, provider);
        QFETCH(QString, model);
        QFETCH(QString, currency);
        QFETCH(QList<qint64>, hundredths);
        const ProviderCatalog catalog = loadProviders({});
        const QList<ClipPrice> prices = catalog.provider(provider)->model(model)->prices;
        QList<qint64> found;
        for (const ClipPrice &price : prices) {
            QCOMPARE(price.price.currency, currency);
            QVERIFY(price.date.isValid() && !price.source.isEmpty() && !price.isOwn);
            found.append(price.price.millionths / 10'000);
        }
        QCOMPARE(found, hundredths);
        const auto clip = [&](qsizetype i) {
            return QPair(prices.at(i).resolution, qint64(prices.at(i).duration.count()));
        };
        QCOMPARE(clip(0), QPair(Resolution::P768, qint64(6)));
        QCOMPARE(clip(1), QPair(Resolution::P768, qint64(10)));
        QCOMPARE(clip(2), QPair(Resolution::P1080, qint64(6)));
    }

    void otherPricesAreUnknownAndTheSandboxIsFree()
    {
        const QStringList documented = {u"umodelverse"_s, u"minimax"_s, u"minimax-cn"_s, u"fal"_s};
        for (const Provider &provider : loadProviders({}).providers) {
            for (const VideoModel &model : provider.models()) {
                QCOMPARE(model.prices.isEmpty(), !documented.contains(provider.id()));
                QCOMPARE(model.isFree, provider.id() == u"sandbox");
            }
        }
    }

    void usersOwnPriceGoesBeforeTheBuiltInOne()
    {
        const Provider fal = *loadProviders({}).provider(u"fal"_s);
        const ClipPrice own{.resolution = Resolution::P768,
                            .duration = std::chrono::seconds(6),
                            .price = {250'000, u"EUR"_s},
                            .isOwn = true};
        const Provider changed = fal.withPrices({{u"hailuo-2.3"_s, {own}}});
        const auto priceOf = [](const Provider &provider, const QString &model, int seconds) {
            return provider.model(model)->price(Resolution::P768, std::chrono::seconds(seconds));
        };
        QCOMPARE(priceOf(changed, u"hailuo-2.3"_s, 6), std::optional(own));
        QCOMPARE(priceOf(changed, u"hailuo-2.3"_s, 10), priceOf(fal, u"hailuo-2.3"_s, 10));
        QCOMPARE(priceOf(changed, u"hailuo-2.3-fast"_s, 6), priceOf(fal, u"hailuo-2.3-fast"_s, 6));
        QCOMPARE(changed.model(u"hailuo-2.3"_s)->prices.size(), 3);
    }

    void wrongPriceInAUsersFileIsReported()
    {
        QJsonObject json = builtIn(u"toapis"_s);
        json[u"id"_s] = u"mine"_s;
        json[u"prices"_s] =
            QJsonObject{{u"currency"_s, u"USD"_s},
                        {u"date"_s, u"2026-11-20"_s},
                        {u"source"_s, u"my invoice"_s},
                        {u"clips"_s, QJsonArray{QJsonObject{{u"resolution"_s, u"1080P"_s},
                                                            {u"duration"_s, 10},
                                                            {u"amount"_s, 1}}}}};
        QFile file(m_folder->filePath(u"mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(json).toJson());
        file.close();
        const ProviderCatalog catalog = loadProviders(m_folder->path());
        QVERIFY(!catalog.provider(u"mine"_s));
        QCOMPARE(catalog.problems.size(), 1);
        QCOMPARE(catalog.problems.first().file, file.fileName());
        QCOMPARE(catalog.problems.first().pointer, u"/prices/clips/0"_s);
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
