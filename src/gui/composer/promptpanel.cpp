// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptpanel.h"

#include "core/dialectconversion.h"
#include "gui/composer/convertpanel.h"
#include "gui/composer/librarypanel.h"
#include "gui/composer/promptfixes.h"
#include "gui/composer/promptlibrary.h"
#include "gui/composer/promptspelling.h"
#include "gui/composer/shotreview.h"
#include "gui/icons.h"
#include "gui/noticebar.h"

#include "ui_promptpanel.h"

#include <QEvent>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

const QString languagesKey = QStringLiteral("editor/spelling");

} // namespace

PromptPanel::PromptPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PromptPanel>())
    , m_offer(new NoticeBar(tr("Camera moves in another language")))
{
    m_ui->setupUi(this);
    m_spelling = new PromptSpelling(edit(), PromptSpelling::systemFolder());
    edit().useSpelling(*m_spelling);
    m_ui->libraryButton->setIcon(lineIcon(QStringLiteral("book")));
    connect(m_ui->libraryButton, &QToolButton::clicked, this, &PromptPanel::openLibrary);
    m_offer->setAction(tr("&Convert…"));
    m_ui->column->insertWidget(1, m_offer);
    connect(m_ui->promptEdit, &PromptEdit::textChanged, this, [this] {
        reviewOffer();
        Q_EMIT changed();
    });
    connect(m_ui->promptEdit, &PromptEdit::cursorPositionChanged, this, &PromptPanel::noteWriting);
    m_ui->promptEdit->installEventFilter(this);
    connect(m_ui->promptEdit, &PromptEdit::textPasted, this, &PromptPanel::offerConversion);
    connect(m_ui->promptEdit, &PromptEdit::menuRequested, this, [this](QMenu &menu) {
        menu.addSeparator();
        menu.addAction(tr("Convert Directives…"), this, &PromptPanel::convertDirectives);
    });
    connect(m_offer, &NoticeBar::dismissed, this, [this] { m_offered = {}; });
    connect(m_offer, &NoticeBar::actionTriggered, this, [this] {
        const QString text = m_offered.selectedText();
        openConversion(m_offered,
                       foreignDialect(text, edit().dialect()).value_or(edit().dialect()));
    });
    connect(m_ui->promptEdit, &PromptEdit::pictureOffered, this, &PromptPanel::pictureOffered);
    connect(m_ui->fixButton, &QPushButton::clicked, this, &PromptPanel::fix);
    connect(m_ui->moveGrid, &MoveGrid::moveChosen, this, &PromptPanel::insertMove);
}

PromptPanel::~PromptPanel() = default;

PromptEdit &PromptPanel::edit() const
{
    return *m_ui->promptEdit;
}

void PromptPanel::insertMove(CameraMove move)
{
    m_ui->promptEdit->insertMove(move, m_ui->combineBox->isChecked());
    const QWidget *const focus = window()->focusWidget();
    if (!focus || !m_ui->moveGrid->isAncestorOf(focus)) // by mouse: go on writing
        m_ui->promptEdit->setFocus();
}

void PromptPanel::fix()
{
    if (const auto fix = m_ui->promptEdit->fixes().next())
        m_ui->promptEdit->fixes().apply(*fix);
    m_ui->promptEdit->setFocus();
}

void PromptPanel::setDialect(Dialect dialect)
{
    if (dialect == edit().dialect())
        return;
    edit().setDialect(dialect);
    QTextCursor all(edit().document());
    all.select(QTextCursor::Document);
    offerConversion(all);
    Q_EMIT changed();
}

void PromptPanel::useSettings(QSettings &settings, const QString &ownWords)
{
    m_library = new PromptLibrary(settings, this);
    m_spelling->setOwnWords(ownWords);
    std::optional<QStringList> chosen;
    if (settings.contains(languagesKey))
        chosen = settings.value(languagesKey).toStringList();
    m_spelling->start(chosen);
    connect(m_spelling, &PromptSpelling::languagesChosen, this,
            [&settings](const QStringList &names) { settings.setValue(languagesKey, names); });
}

void PromptPanel::openLibrary()
{
    if (m_library)
        (new LibraryPanel(*m_library, edit(), edit()))->open();
}

void PromptPanel::convertDirectives()
{
    const QTextCursor part = edit().textCursor();
    const QString text = part.hasSelection() ? part.selectedText() : edit().prompt();
    openConversion(part, foreignDialect(text, edit().dialect()).value_or(edit().dialect()));
}

void PromptPanel::openConversion(const QTextCursor &part, Dialect from) const
{
    (new ConvertPanel(edit(), part, from))->open();
}

void PromptPanel::offerConversion(const QTextCursor &part)
{
    m_offered = part;
    reviewOffer();
}

// Goes away by itself once there is nothing left to convert.
void PromptPanel::reviewOffer()
{
    const std::optional<Dialect> foreign =
        foreignDialect(m_offered.selectedText(), edit().dialect());
    if (!foreign)
        m_offer->setNotice({});
    else if (*foreign == Dialect::MyRouter)
        m_offer->setNotice(tr("This looks like MyRouter's names, some of which are other moves."));
    else if (*foreign == Dialect::Chinese)
        m_offer->setNotice(tr("This looks like Chinese names of camera moves."));
    else
        m_offer->setNotice(tr("This looks like English names of camera moves."));
}

void PromptPanel::focusPart(qsizetype start, qsizetype length)
{
    if (start >= 0) {
        QTextCursor cursor = m_ui->promptEdit->textCursor();
        cursor.setPosition(static_cast<int>(start));
        cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
        m_ui->promptEdit->setTextCursor(cursor);
    }
    m_ui->promptEdit->setFocus(Qt::OtherFocusReason);
}

qsizetype PromptPanel::writingAt() const
{
    return edit().hasFocus() ? edit().textCursor().position() : -1;
}

bool PromptPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &PromptPanel::noteWriting, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

// What is said of brackets changes when the cursor leaves them or comes back.
void PromptPanel::noteWriting()
{
    const QString before = edit().prompt().left(std::max<qsizetype>(writingAt(), 0));
    const qsizetype open = before.lastIndexOf(u'[');
    const qsizetype writingIn = before.indexOf(u']', std::max<qsizetype>(open, 0)) < 0 ? open : -1;
    if (std::exchange(m_openBracket, writingIn) != writingIn)
        Q_EMIT changed();
}

void PromptPanel::setCompactMoves(bool compact)
{
    m_ui->moveGrid->setCompact(compact);
}

void PromptPanel::showReview(const ShotReview &said)
{
    m_ui->promptStatus->setStatus(said.prompt, said.promptTone);
    m_ui->promptLength->setStatus(
        QStringLiteral("%1 / %2").arg(said.promptLength).arg(said.promptLimit),
        said.promptLength > said.promptLimit ? StatusLabel::Tone::Error : StatusLabel::Tone::Plain);
    m_ui->promptEdit->setLimit(said.sentDialect, said.promptLimit);
    const auto fix = m_ui->promptEdit->fixes().next();
    m_ui->fixButton->setVisible(fix.has_value());
    if (fix)
        m_ui->fixButton->setText(tr("Change to “%1”").arg(fix->replacement));
    const qsizetype groups = m_ui->promptEdit->script().groups().size();
    m_ui->moveSummary->setText(groups == 0 ? tr("No camera moves yet")
                                           : tr("Camera moves in order: %1").arg(groups));
}

} // namespace Firstframe
