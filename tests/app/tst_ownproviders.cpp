// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownproviders.h"
#include "providers/providercatalog.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class TestOwnProviders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void writesATemplateThatIsValid();
    void duplicatesEveryBuiltInProvider_data();
    void duplicatesEveryBuiltInProvider();
    void makesAnIdOfTheName_data();
    void makesAnIdOfTheName();
    void neverReplacesAFileOrAProvider();
    void saysThatItCannotWrite();

private:
    [[nodiscard]] QString folder() const { return m_dir->filePath(u"providers"_qs); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOwnProviders::writesATemplateThatIsValid()
{
    const auto written = writeOwnProvider(templateFile(), folder(), u"Acme \"Video\" \\ 2"_qs, {});
    QVERIFY(written);
    QCOMPARE(written->id, u"acme-video-2"_qs);
    const ProviderCatalog catalog = loadProviders(folder());
    QCOMPARE(catalog.problems, QList<DescriptionProblem>());
    const Provider *provider = catalog.provider(written->id);
    QVERIFY(provider);
    QCOMPARE(provider->name(), u"Acme \"Video\" \\ 2"_qs);
    QCOMPARE(catalog.ownFiles.value(written->id), written->file);
    QFile file(written->file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"comment\": ["));
}

void TestOwnProviders::duplicatesEveryBuiltInProvider_data()
{
    QTest::addColumn<QString>("id");
    for (const Provider &provider : loadProviders({}).providers)
        QTest::newRow(qPrintable(provider.id())) << provider.id();
}

void TestOwnProviders::duplicatesEveryBuiltInProvider()
{
    QFETCH(QString, id);
    QVERIFY(writeOwnProvider(builtInFile(id), folder(), u"My copy"_qs, {}));
    const ProviderCatalog catalog = loadProviders(folder());
    QCOMPARE(catalog.problems, QList<DescriptionProblem>());
    QCOMPARE(catalog.providers.size(), loadProviders({}).providers.size() + 1);
    const Provider *copy = catalog.provider(u"my-copy"_qs);
    QVERIFY(copy);
    QCOMPARE(copy->name(), u"My copy"_qs);
    QCOMPARE(copy->baseUrl(), catalog.provider(id)->baseUrl());
    QCOMPARE(copy->models(), catalog.provider(id)->models());
}

void TestOwnProviders::makesAnIdOfTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << u"My Provider"_qs << u"my-provider"_qs;
    QTest::newRow("signs around") << u"~ K.I.E! ~"_qs << u"k-i-e"_qs;
    QTest::newRow("other letters") << u"供应商"_qs << u"my-provider"_qs;
    QTest::newRow("a path") << u"../../etc/passwd"_qs << u"etc-passwd"_qs;
    QTest::newRow("long") << QString(60, u'x') << QString(36, u'x');
}

void TestOwnProviders::makesAnIdOfTheName()
{
    QFETCH(QString, name);
    const auto written = writeOwnProvider(templateFile(), folder(), name, {});
    QVERIFY(written);
    QTEST(written->id, "id");
    QCOMPARE(QFileInfo(written->file).absolutePath(), QFileInfo(folder()).absoluteFilePath());
    QCOMPARE(loadProviders(folder()).problems, QList<DescriptionProblem>());
}

void TestOwnProviders::neverReplacesAFileOrAProvider()
{
    QCOMPARE(writeOwnProvider(templateFile(), folder(), u"Acme"_qs, {})->id, u"acme"_qs);
    QCOMPARE(writeOwnProvider(templateFile(), folder(), u"Acme"_qs, {})->id, u"acme-2"_qs);
    const QStringList taken{u"toapis"_qs, u"toapis-2"_qs};
    QCOMPARE(writeOwnProvider(templateFile(), folder(), u"ToAPIs"_qs, taken)->id, u"toapis-3"_qs);
    QCOMPARE(loadProviders(folder()).problems, QList<DescriptionProblem>());
}

void TestOwnProviders::saysThatItCannotWrite()
{
    QFile blocker(folder()); // a file where the folder should be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const auto written = writeOwnProvider(templateFile(), folder(), u"Acme"_qs, {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::File);
    QVERIFY(written.error().message.contains(u"acme.json"_qs));
}

QTEST_GUILESS_MAIN(TestOwnProviders)
#include "tst_ownproviders.moc"
