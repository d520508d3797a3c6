// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/convertpanel.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/promptpanel.h"
#include "gui/composer/shotreview.h"
#include "gui/noticebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Firstframe;

class TestPromptPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void correctsAnUnknownNameInOneClick();
    void offersToConvertWhatIsPasted_data();
    void offersToConvertWhatIsPasted();
    void forgetsTheOfferWhenItIsDismissed();
    void showsBeforeAndAfter();
    void convertsInOneStepThatCanBeUndone();
    void convertsThePastedPartOnly();
    void convertsWhatIsSelected();
    void convertsThereAndBack_data();
    void convertsThereAndBack();
    void changesNothingWhenItIsCancelled();
    void saysWhenThereIsNothingToConvert();
    void offersToConvertForAnotherEditorDialect();

private:
    void paste(const QString &text) const;
    ConvertPanel *openPanel() const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] NoticeBar *offer() const { return m_panel->findChild<NoticeBar *>(); }

    std::unique_ptr<PromptPanel> m_panel;
};

void TestPromptPanel::init()
{
    m_panel = std::make_unique<PromptPanel>();
    m_panel->resize(400, 700);
    m_panel->show();
}

void TestPromptPanel::paste(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
    m_panel->edit().paste();
}

QPushButton *TestPromptPanel::button(const QString &text) const
{
    for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

ConvertPanel *TestPromptPanel::openPanel() const
{
    m_panel->convertDirectives();
    return m_panel->findChild<ConvertPanel *>();
}

void TestPromptPanel::correctsAnUnknownNameInOneClick()
{
    m_panel->edit().setPrompt(u"A cat [Pusn in] runs"_qs);
    m_panel->showReview({});
    QTest::mouseClick(button(u"Change to “Push in”"_qs), Qt::LeftButton);
    QCOMPARE(m_panel->edit().prompt(), u"A cat [Push in] runs"_qs);
    m_panel->showReview({});
    QVERIFY(!button(u"Change to “Push in”"_qs));
    m_panel->edit().undo();
    QCOMPARE(m_panel->edit().prompt(), u"A cat [Pusn in] runs"_qs);
}

void TestPromptPanel::offersToConvertWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said"); // a part of it; empty: nothing
    QTest::newRow("MyRouter") << u"A cat [Rise, Pan Left]"_qs << u"MyRouter"_qs;
    QTest::newRow("Chinese") << u"走 [推进]"_qs << u"Chinese"_qs;
    QTest::newRow("the editor's own") << u"A cat [Push in]"_qs << QString();
    QTest::newRow("no moves") << u"A cat"_qs << QString();
}

void TestPromptPanel::offersToConvertWhatIsPasted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    paste(text);
    QCOMPARE(m_panel->edit().prompt(), text); // never by itself
    QCOMPARE(offer()->isVisible(), !said.isEmpty());
    QVERIFY(offer()->text().contains(said));
    m_panel->edit().setPrompt(u"Another"_qs);
    QVERIFY(!offer()->isVisible());
}

void TestPromptPanel::forgetsTheOfferWhenItIsDismissed()
{
    paste(u"A cat [Rise]"_qs);
    QTest::mouseClick(offer()->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!offer()->isVisible());
    QTest::keyClicks(&m_panel->edit(), u" runs"_qs);
    QVERIFY(!offer()->isVisible());
    QCOMPARE(m_panel->edit().prompt(), u"A cat [Rise] runs"_qs);
}

void TestPromptPanel::showsBeforeAndAfter()
{
    paste(u"A cat [Pan Left, Rise]"_qs);
    QTest::mouseClick(button(u"Convert…"_qs), Qt::LeftButton);
    const auto *panel = m_panel->findChild<ConvertPanel *>();
    QVERIFY(panel && panel->isVisible());
    const QList<PromptEdit *> texts = panel->findChildren<PromptEdit *>();
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts.at(0)->prompt(), u"A cat [Pan Left, Rise]"_qs);
    QCOMPARE(texts.at(1)->prompt(), u"A cat [Truck left, Pedestal up]"_qs);
    QCOMPARE(texts.at(0)->script().groups(), texts.at(1)->script().groups());
    QCOMPARE(m_panel->edit().prompt(), u"A cat [Pan Left, Rise]"_qs);
}

void TestPromptPanel::convertsInOneStepThatCanBeUndone()
{
    const QString text = u"Tab\t, nbsp\u00a0, 🐈\n[Pan Left] [Fly,Rise ]"_qs;
    paste(text);
    QTest::mouseClick(button(u"Convert…"_qs), Qt::LeftButton);
    QTest::mouseClick(button(u"Convert"_qs), Qt::LeftButton);
    QTextCursor all(m_panel->edit().document());
    all.select(QTextCursor::Document);
    QCOMPARE(all.selectedText().replace(QChar::ParagraphSeparator, u'\n'),
             u"Tab\t, nbsp\u00a0, 🐈\n[Truck left] [Fly,Pedestal up ]"_qs);
    QVERIFY(!offer()->isVisible());
    m_panel->edit().undo();
    all.select(QTextCursor::Document);
    QCOMPARE(all.selectedText().replace(QChar::ParagraphSeparator, u'\n'), text);
}

void TestPromptPanel::convertsThePastedPartOnly()
{
    m_panel->edit().setPrompt(u"[Pan left] is a turn. "_qs);
    m_panel->edit().moveCursor(QTextCursor::End);
    paste(u"[Pan Left] slides."_qs);
    QTest::mouseClick(button(u"Convert…"_qs), Qt::LeftButton);
    QTest::mouseClick(button(u"Convert"_qs), Qt::LeftButton);
    QCOMPARE(m_panel->edit().prompt(), u"[Pan left] is a turn. [Truck left] slides."_qs);
}

void TestPromptPanel::convertsWhatIsSelected()
{
    m_panel->edit().setPrompt(u"[Push in] [Shake]"_qs);
    QTextCursor cursor = m_panel->edit().textCursor();
    cursor.setPosition(0);
    cursor.setPosition(9, QTextCursor::KeepAnchor);
    m_panel->edit().setTextCursor(cursor);
    openPanel();
    QTest::mouseClick(button(u"Convert"_qs), Qt::LeftButton);
    QCOMPARE(m_panel->edit().prompt(), u"[推进] [Shake]"_qs);
}

void TestPromptPanel::convertsThereAndBack_data()
{
    QTest::addColumn<int>("there"); // index of the dialect in the boxes
    QTest::addColumn<QString>("prompt");
    QTest::newRow("Chinese") << 1 << u"A [左移,上升] b"_qs;
    QTest::newRow("MyRouter") << 2 << u"A [Pan Left,Rise] b"_qs;
}

void TestPromptPanel::convertsThereAndBack()
{
    QFETCH(const int, there);
    const QString before = u"A [Truck left,Pedestal up] b"_qs;
    m_panel->edit().setPrompt(before);
    for (const auto &[from, to] : {std::pair(0, there), std::pair(there, 0)}) {
        ConvertPanel *panel = openPanel();
        const QList<QComboBox *> boxes = panel->findChildren<QComboBox *>();
        boxes.at(0)->setCurrentIndex(from);
        boxes.at(1)->setCurrentIndex(to);
        QTest::mouseClick(button(u"Convert"_qs), Qt::LeftButton);
        if (from == 0)
            QTEST(m_panel->edit().prompt(), "prompt");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(m_panel->edit().prompt(), before);
}

void TestPromptPanel::changesNothingWhenItIsCancelled()
{
    m_panel->edit().setPrompt(u"A [Push in] b"_qs);
    m_panel->edit().setFocus();
    ConvertPanel *panel = openPanel();
    QSignalSpy dismissed(panel, &ConvertPanel::dismissed);
    QTest::keyClick(m_panel->window()->focusWidget(), Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(m_panel->edit().prompt(), u"A [Push in] b"_qs);
    QCOMPARE(m_panel->window()->focusWidget(), &m_panel->edit());
}

void TestPromptPanel::saysWhenThereIsNothingToConvert()
{
    m_panel->edit().setPrompt(u"A cat"_qs);
    openPanel();
    QVERIFY(!button(u"Convert"_qs)->isEnabled());
}

void TestPromptPanel::offersToConvertForAnotherEditorDialect()
{
    m_panel->edit().setPrompt(u"A [Push in] b"_qs);
    QSignalSpy changed(m_panel.get(), &PromptPanel::changed);
    m_panel->setDialect(Dialect::Chinese);
    QVERIFY(!changed.isEmpty());
    QVERIFY(offer()->text().contains(u"English"_qs));
    QCOMPARE(m_panel->edit().prompt(), u"A [Push in] b"_qs);
    QTest::mouseClick(button(u"Convert…"_qs), Qt::LeftButton);
    QTest::mouseClick(button(u"Convert"_qs), Qt::LeftButton);
    QCOMPARE(m_panel->edit().prompt(), u"A [推进] b"_qs);
}

QTEST_MAIN(TestPromptPanel)
#include "tst_promptpanel.moc"
