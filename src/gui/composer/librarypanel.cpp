// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/librarypanel.h"

#include "gui/composer/promptedit.h"
#include "gui/composer/promptlibrary.h"

#include "ui_librarypanel.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace Firstframe {

namespace {

constexpr int textRole = Qt::UserRole; // the prompt; none for a heading
constexpr int nameRole = Qt::UserRole + 1; // of a template

bool fits(const QString &search, const QString &title, const QString &text)
{
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive)
               || text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

LibraryPanel::LibraryPanel(PromptLibrary &library, PromptEdit &edit, QWidget &anchor)
    : Popover(anchor)
    , m_ui(std::make_unique<Ui::LibraryPanel>())
    , m_library(library)
    , m_edit(edit)
{
    m_ui->setupUi(this);
    m_ui->wholeText->setDialect(m_edit.dialect());
    m_ui->saveButton->setEnabled(!m_edit.prompt().trimmed().isEmpty());
    connectControls();
    fill();
}

LibraryPanel::~LibraryPanel() = default;

void LibraryPanel::connectControls()
{
    m_ui->searchEdit->installEventFilter(this);
    m_ui->list->installEventFilter(this);
    connect(&m_library, &PromptLibrary::changed, this, &LibraryPanel::fill);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &LibraryPanel::fill);
    connect(m_ui->list, &QListWidget::currentItemChanged, this, &LibraryPanel::showChoice);
    connect(m_ui->list, &QListWidget::itemDoubleClicked, this, [this] { use(false); });
    connect(m_ui->list, &QListWidget::itemChanged, this, &LibraryPanel::takeName);
    connect(m_ui->insertButton, &QPushButton::clicked, this, [this] { use(false); });
    connect(m_ui->replaceButton, &QPushButton::clicked, this, [this] { use(true); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &LibraryPanel::saveAsTemplate);
    connect(m_ui->renameButton, &QPushButton::clicked, this, &LibraryPanel::renameCurrent);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &LibraryPanel::removeCurrent);
}

void LibraryPanel::fill()
{
    const QSignalBlocker blocker(m_ui->list);
    const QString search = m_ui->searchEdit->text();
    m_ui->list->clear();
    for (const PromptTemplate &known : m_library.templates()) {
        if (!fits(search, known.name, known.text))
            continue;
        if (m_ui->list->count() == 0)
            addHeading(tr("Templates"));
        addPrompt(known.name, known.text, true);
    }
    bool isFirst = true;
    for (const QString &prompt : m_library.history()) {
        if (!fits(search, {}, prompt))
            continue;
        if (isFirst)
            addHeading(tr("Generated before"));
        isFirst = false;
        addPrompt(prompt.simplified(), prompt, false);
    }
    selectFirst();
    showChoice();
}

void LibraryPanel::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_ui->list);
    item->setFlags(Qt::NoItemFlags);
}

void LibraryPanel::addPrompt(const QString &title, const QString &text, bool isTemplate)
{
    auto *item = new QListWidgetItem(title, m_ui->list);
    item->setData(textRole, text);
    item->setToolTip(text);
    if (!isTemplate)
        return;
    item->setData(nameRole, title);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
}

void LibraryPanel::selectFirst()
{
    for (int row = 0; row < m_ui->list->count(); ++row) {
        if (!m_ui->list->item(row)->data(textRole).isNull()) {
            m_ui->list->setCurrentRow(row);
            return;
        }
    }
}

QListWidgetItem *LibraryPanel::current() const
{
    QListWidgetItem *item = m_ui->list->currentItem();
    return item && !item->data(textRole).isNull() ? item : nullptr;
}

void LibraryPanel::showChoice()
{
    const QListWidgetItem *item = current();
    m_ui->wholeText->setPlainText(item ? item->data(textRole).toString() : QString());
    m_ui->insertButton->setEnabled(item);
    m_ui->replaceButton->setEnabled(item);
    m_ui->deleteButton->setEnabled(item);
    m_ui->renameButton->setEnabled(item && !item->data(nameRole).isNull());
    const bool isEmpty = m_library.history().isEmpty() && m_library.templates().isEmpty();
    m_ui->note->setStatus(
        isEmpty ? tr("Prompts of the shots you generate are kept here. Save one as a template to "
                     "use it again: words in braces, such as {subject}, are filled in then.")
                : QString());
}

void LibraryPanel::use(bool replace)
{
    const QListWidgetItem *item = current();
    if (!item)
        return;
    const QString text = item->data(textRole).toString();
    dismiss();
    m_edit.insertPrompt(text, replace);
    m_edit.setFocus();
}

void LibraryPanel::saveAsTemplate()
{
    m_ui->searchEdit->clear();
    const QString name = m_library.addTemplate(m_edit.prompt());
    for (int row = 0; row < m_ui->list->count(); ++row) {
        if (m_ui->list->item(row)->data(nameRole).toString() == name)
            m_ui->list->setCurrentRow(row);
    }
    renameCurrent();
}

void LibraryPanel::renameCurrent()
{
    if (QListWidgetItem *item = current()) {
        m_ui->list->setFocus();
        m_ui->list->editItem(item);
    }
}

void LibraryPanel::takeName(QListWidgetItem *item)
{
    const QString before = item->data(nameRole).toString();
    const QString name = item->text().simplified();
    if (before.isEmpty() || name == before)
        return;
    // The list is filled anew, which its editor must not be in the midst of.
    QMetaObject::invokeMethod(
        this,
        [this, before, name] {
            if (!m_library.renameTemplate(before, name)) {
                fill();
                m_ui->note->setStatus(
                    name.isEmpty()
                        ? tr("A template needs a name, so “%1” keeps its own.").arg(before)
                        : tr("There is a template “%1” already, so “%2” keeps its name.")
                              .arg(name, before),
                    StatusLabel::Tone::Warning);
            }
        },
        Qt::QueuedConnection);
}

void LibraryPanel::removeCurrent()
{
    const QListWidgetItem *item = current();
    if (!item)
        return;
    const QVariant name = item->data(nameRole);
    if (name.isNull())
        m_library.forget(item->data(textRole).toString());
    else
        m_library.removeTemplate(name.toString());
}

// The list is walked while the search is written.
bool LibraryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Popover::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isStep = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (watched == m_ui->searchEdit && isStep) {
        QCoreApplication::sendEvent(m_ui->list, event);
        return true;
    }
    const bool isList = watched == m_ui->list && window()->focusWidget() == m_ui->list;
    if ((watched == m_ui->searchEdit || isList) && isReturn) {
        use(key->modifiers() & Qt::ShiftModifier);
        return true;
    }
    if (isList && key->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return Popover::eventFilter(watched, event);
}

} // namespace Firstframe
