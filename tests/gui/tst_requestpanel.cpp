// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/composer/requestpanel.h"
#include "gui/composer/requestpreview.h"
#include "gui/statuslabel.h"

#include <QClipboard>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Firstframe;

class TestRequestPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheRequestOfEveryModelAndMode_data();
    void showsTheRequestOfEveryModelAndMode();
    void writesThePromptInTheProvidersDialect();
    void showsTheUploadFirst();
    void saysWhatIsWrongWithTheShot();
    void followsTheShotWhileItIsOpen();
    void copiesACommandWithoutTheKey();
    void showsTheFormOfTheKeyThatIsInUse();
    void waitsForTheProviders();

private:
    [[nodiscard]] QPlainTextEdit *view() const { return m_panel->findChild<QPlainTextEdit *>(); }
    [[nodiscard]] QString said() const { return m_panel->findChild<StatusLabel *>()->text(); }

    ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<RequestPanel> m_panel;
};

namespace {

Shot shotFor(const VideoModel &model, Mode mode)
{
    Shot shot;
    shot.prompt = u"A cat [Pan left]"_qs;
    shot.resolution = model.clips.constFirst().resolution;
    shot.duration = model.clips.constFirst().durations.constFirst();
    shot.optimizePrompt = model.promptOptimizer.isIn(mode);
    if (mode == Mode::ImageToVideo)
        shot.firstFrame =
            FirstFrame{u"/pictures/cat.png"_qs, QUrl(u"https://pictures.example/cat.png"_qs),
                       PictureInfo{ImageFormat::Png, QSize(1366, 768), 123'456}};
    return shot;
}

} // namespace

void TestRequestPanel::init()
{
    m_panel.reset();
    m_composer = std::make_unique<Composer>(QString());
    m_panel = std::make_unique<RequestPanel>(*m_composer);
}

void TestRequestPanel::showsTheRequestOfEveryModelAndMode_data()
{
    QTest::addColumn<QString>("providerId");
    QTest::addColumn<QString>("modelId");
    QTest::addColumn<Mode>("mode");
    for (const Provider &provider : m_catalog.providers) {
        for (const VideoModel &model : provider.models()) {
            for (const Mode mode : model.modes)
                QTest::addRow("%s/%s/%s", qPrintable(provider.id()), qPrintable(model.id),
                              mode == Mode::ImageToVideo ? "image" : "text")
                    << provider.id() << model.id << mode;
        }
    }
}

void TestRequestPanel::showsTheRequestOfEveryModelAndMode()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    QFETCH(const Mode, mode);
    const Provider &provider = *m_catalog.provider(providerId);
    const VideoModel &model = *provider.model(modelId);
    const RequestPreview preview = previewRequest(shotFor(model, mode), provider, model);
    QCOMPARE(preview.problems, QStringList());
    QVERIFY2(preview.text.startsWith(u"POST "_qs + provider.baseUrl().toString()),
             qPrintable(preview.text));
    QVERIFY2(
        preview.text.contains(u"A cat ["_qs + cameraMoveName(CameraMove::PanLeft, model.dialect)),
        qPrintable(preview.text));
    QVERIFY(preview.curl.contains(u"curl"_qs));
    QCOMPARE(preview.curl.contains(u"$FIRSTFRAME_KEY"_qs), provider.needsKey());
    QVERIFY(preview.text.size() < 4000); // the picture is not in it
}

void TestRequestPanel::writesThePromptInTheProvidersDialect()
{
    const Provider &described = *m_catalog.provider(u"myrouter"_qs);
    const auto textOf = [](const Provider &provider) {
        const VideoModel &model = provider.models().constFirst();
        return previewRequest(shotFor(model, Mode::TextToVideo), provider, model).text;
    };
    QVERIFY(textOf(described).contains(u"A cat [Rotate Left]"_qs));
    QVERIFY(textOf(described.withDialect(Dialect::English)).contains(u"A cat [Pan left]"_qs));
    QVERIFY(textOf(described.withDialect(Dialect::Chinese)).contains(u"A cat [左摇]"_qs));
}

void TestRequestPanel::showsTheUploadFirst()
{
    const Provider &provider = *m_catalog.provider(u"toapis"_qs);
    const VideoModel &model = provider.models().constFirst();
    const RequestPreview preview =
        previewRequest(shotFor(model, Mode::ImageToVideo), provider, model);
    QVERIFY(preview.isUploadedFirst);
    QCOMPARE(preview.text.count(u"POST https://toapis.com/"_qs), 2);
    QCOMPARE(preview.curl.count(u"curl "_qs), 2);
    QVERIFY(preview.text.contains(u"uploaded.invalid"_qs));
    QVERIFY(!previewRequest(shotFor(model, Mode::TextToVideo), provider, model).isUploadedFirst);
}

void TestRequestPanel::saysWhatIsWrongWithTheShot()
{
    m_composer->setProviders(m_catalog);
    m_panel->show();
    QVERIFY2(said().startsWith(u"This shot would not be sent: "_qs), qPrintable(said()));
    QVERIFY(said().size() > 40);
    QCOMPARE(m_panel->findChild<StatusLabel *>()->accessibleDescription(), said());
}

void TestRequestPanel::followsTheShotWhileItIsOpen()
{
    m_composer->setProviders(m_catalog);
    m_composer->selectProvider(u"myrouter"_qs);
    auto *prompt = m_composer->findChild<QPlainTextEdit *>(u"promptEdit"_qs);
    prompt->setPlainText(u"A dog [Pan left]"_qs);
    QCOMPARE(view()->toPlainText(), QString()); // nobody looks
    m_panel->show();
    QCOMPARE(said(), QString());
    QVERIFY(view()->toPlainText().contains(u"A dog [Rotate Left]"_qs));
    prompt->setPlainText(u"A bird"_qs);
    QVERIFY(view()->toPlainText().contains(u"A bird"_qs));
    m_composer->selectProvider(u"modellix"_qs);
    QVERIFY(view()->toPlainText().startsWith(u"POST https://api.modellix.ai/"_qs));
    QVERIFY(view()->isReadOnly());
    QVERIFY(QFontInfo(view()->font()).fixedPitch());
}

void TestRequestPanel::copiesACommandWithoutTheKey()
{
    m_composer->setProviders(m_catalog);
    m_composer->selectProvider(u"modellix"_qs);
    m_composer->findChild<QPlainTextEdit *>(u"promptEdit"_qs)->setPlainText(u"A dog"_qs);
    m_panel->show();
    m_panel->findChild<QPushButton *>(u"copyButton"_qs)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"curl "_qs), qPrintable(copied));
    QVERIFY(copied.contains(u"Bearer '\"$FIRSTFRAME_KEY\""_qs));
    QVERIFY(said().contains(u"FIRSTFRAME_KEY"_qs));
}

void TestRequestPanel::showsTheFormOfTheKeyThatIsInUse()
{
    m_composer->setProviders(m_catalog);
    m_composer->selectProvider(u"umodelverse"_qs);
    m_panel->show();
    QVERIFY2(!view()->toPlainText().contains(u"Bearer"_qs), qPrintable(view()->toPlainText()));
    m_composer->setKeyForm(u"umodelverse"_qs, 1);
    QVERIFY2(view()->toPlainText().contains(u"Bearer"_qs), qPrintable(view()->toPlainText()));
    m_composer->setKeyForm(u"myrouter"_qs, 0);
    QVERIFY(view()->toPlainText().contains(u"Bearer"_qs));
    m_panel->findChild<QPushButton *>(u"copyButton"_qs)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Bearer '\"$FIRSTFRAME_KEY"_qs));
    m_composer->setKeyForm(u"umodelverse"_qs, 0);
    QVERIFY(!view()->toPlainText().contains(u"Bearer"_qs));
}

void TestRequestPanel::waitsForTheProviders()
{
    m_panel->show();
    QCOMPARE(view()->toPlainText(), QString());
    QVERIFY(!said().isEmpty());
    QVERIFY(!m_panel->findChild<QPushButton *>(u"copyButton"_qs)->isEnabled());
    m_composer->setProviders(m_catalog);
    QVERIFY(m_panel->findChild<QPushButton *>(u"copyButton"_qs)->isEnabled());
}

QTEST_MAIN(TestRequestPanel)
#include "tst_requestpanel.moc"
