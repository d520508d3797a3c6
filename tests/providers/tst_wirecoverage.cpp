// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptionreader.h"
#include "providers/jsonpointer.h"
#include "providers/providercatalog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr int fewestReplies = 20;

QJsonObject jsonOf(const QString &path)
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

ProviderDescription descriptionOf(const QString &provider)
{
    return readDescription(jsonOf(u"resources/providers/"_s + provider + u".json"_s));
}

QList<QJsonObject> exchangesOf(const QString &provider)
{
    const QString folder = u"tests/wire/"_s + provider + u'/';
    QList<QJsonObject> exchanges;
    const QDir files(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/") + folder);
    for (const QString &name : files.entryList({u"*.json"_s}, QDir::Files))
        exchanges.append(jsonOf(folder + name));
    return exchanges;
}

QString modeName(Mode mode)
{
    return mode == Mode::ImageToVideo ? u"image"_s : u"text"_s;
}

// "hailuo-2.3 image", also with the resolution where that chooses the endpoint.
QSet<QString> wantedRequests(const ProviderDescription &provider)
{
    QSet<QString> wanted;
    for (const VideoModel &model : provider.models) {
        for (const Mode mode : model.modes) {
            const QString name = model.id + u' ' + modeName(mode);
            wanted.insert(name);
            for (const Resolution resolution :
                 provider.endpoints.value(model.id).value(mode).byResolution.keys())
                wanted.insert(name + u' ' + resolutionName(resolution));
        }
    }
    return wanted;
}

} // namespace

//! \brief That the recorded exchanges of each provider leave nothing out that its description says.
class TestWireCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelAndModeHasARequest_data() { addProviders(); }
    void everyModelAndModeHasARequest()
    {
        QFETCH(QString, provider);
        QSet<QString> missing = wantedRequests(descriptionOf(provider));
        QVERIFY(!missing.isEmpty());
        for (const QJsonObject &exchange : exchangesOf(provider)) {
            const QJsonValue request = exchange["request"_L1];
            if (exchange["call"_L1].toString() != u"submit" || !request.isObject())
                continue;
            const QJsonValue shot = request["shot"_L1];
            const QString mode = shot["picture"_L1].isString() ? u"image"_s : u"text"_s;
            const QString name = request["model"_L1].toString() + u' ' + mode;
            missing.remove(name);
            missing.remove(name + u' ' + shot["resolution"_L1].toString(u"768P"_s));
        }
        QCOMPARE(missing.values().join(u", "_s), QString());
    }

    void everyOperationHasARequest_data() { addProviders(); }
    void everyOperationHasARequest()
    {
        QFETCH(QString, provider);
        QSet<QString> missing;
        for (const QString &name : operationsOf(provider).keys())
            missing.insert(name);
        missing.remove(u"comment"_s);
        for (const QJsonObject &exchange : exchangesOf(provider)) {
            if (exchange.contains("request"_L1))
                missing.remove(exchange["call"_L1].toString());
        }
        QCOMPARE(missing.values().join(u", "_s), QString());
    }

    void thereAreRepliesEnough_data() { addProviders(); }
    void thereAreRepliesEnough()
    {
        QFETCH(QString, provider);
        int replies = 0;
        for (const QJsonObject &exchange : exchangesOf(provider))
            replies += exchange.contains("reply"_L1) ? 1 : 0;
        QVERIFY2(replies >= fewestReplies, qPrintable(QString::number(replies)));
    }

    void everyStateWordHasAReply_data() { addProviders(); }
    void everyStateWordHasAReply()
    {
        QFETCH(QString, provider);
        const ProviderDescription description = descriptionOf(provider);
        QSet<QString> missing;
        for (const QString &word : description.states.keys())
            missing.insert(word);
        QVERIFY(!missing.isEmpty());
        for (const QJsonObject &exchange : exchangesOf(provider))
            missing.remove(
                firstText(exchange["reply"_L1]["json"_L1], description.statusReply.state));
        QCOMPARE(missing.values().join(u", "_s), QString());
    }

    void everyErrorCodeHasAReply_data() { addProviders(); }
    void everyErrorCodeHasAReply()
    {
        QFETCH(QString, provider);
        QSet<QString> missing;
        for (const QString &code : descriptionOf(provider).errors.kinds.keys())
            missing.insert(code);
        for (const QJsonObject &exchange : exchangesOf(provider)) {
            const QJsonObject reply = exchange["reply"_L1].toObject();
            const QString text = QString::fromUtf8(QJsonDocument(reply).toJson());
            missing.removeIf([&text](const QString &code) { return text.contains(code); });
        }
        QCOMPARE(missing.values().join(u", "_s), QString());
    }

private:
    static void addProviders()
    {
        QTest::addColumn<QString>("provider");
        for (const Provider &provider : loadProviders({}).providers)
            QTest::newRow(qPrintable(provider.id())) << provider.id();
    }

    static QJsonObject operationsOf(const QString &provider)
    {
        return jsonOf(u"resources/providers/"_s + provider + u".json"_s)["operations"_L1]
            .toObject();
    }
};

QTEST_GUILESS_MAIN(TestWireCoverage)
#include "tst_wirecoverage.moc"
