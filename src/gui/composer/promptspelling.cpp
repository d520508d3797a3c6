// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptspelling.h"

#include "gui/composer/promptedit.h"
#include "jobs/worker.h"

#include <QLocale>
#include <QMenu>
#include <QTextBlock>

#include <chrono>
#include <utility>

namespace Firstframe {

namespace {

constexpr std::chrono::milliseconds pause{350}; // so that half a word is not found wrong

} // namespace

PromptSpelling::PromptSpelling(PromptEdit &edit, QString folder)
    : QObject(&edit)
    , m_edit(edit)
    , m_sources{std::move(folder), {}, {}}
    , m_book(std::make_shared<SpellBook>())
{
    m_thread.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PromptSpelling::lookUp);
    connect(&edit, &PromptEdit::menuRequested, this, &PromptSpelling::addTo);
}

PromptSpelling::~PromptSpelling() = default;

void PromptSpelling::start(const std::optional<QStringList> &chosen)
{
    runOnWorker(
        m_thread, this, [folder = m_sources.folder] { return SpellDictionary::names(folder); },
        [this, chosen](const QStringList &names) { takeAvailable(names, chosen); });
}

void PromptSpelling::takeAvailable(const QStringList &names,
                                   const std::optional<QStringList> &chosen)
{
    m_available = names;
    QStringList languages;
    for (const QString &name :
         chosen.value_or(QStringList{QLocale::system().name(), QStringLiteral("en_US")})) {
        if (names.contains(name) && !languages.contains(name))
            languages.append(name);
    }
    setLanguages(languages);
    Q_EMIT started();
}

void PromptSpelling::setLanguages(const QStringList &names)
{
    if (names == m_sources.names)
        return;
    m_sources.names = names;
    forget();
}

void PromptSpelling::setOwnWords(const QString &file)
{
    m_sources.ownWords = file;
    forget();
}

void PromptSpelling::forget()
{
    ++m_edition;
    const QSet<QString> known = m_right | m_wrong;
    m_right.clear();
    m_wrong.clear();
    m_asked.clear();
    Q_EMIT checked(known);
    Q_EMIT restarted();
}

QList<SpellWord> PromptSpelling::wrongIn(const QString &paragraph)
{
    QList<SpellWord> wrong;
    if (m_sources.names.isEmpty())
        return wrong;
    for (const SpellWord &found : spellWords(paragraph)) {
        if (isWrong(found.word))
            wrong.append(found);
        else if (!m_right.contains(found.word) && !m_asked.contains(found.word)) {
            m_asked.insert(found.word);
            m_pause.start();
        }
    }
    return wrong;
}

bool PromptSpelling::isWrong(const QString &word) const
{
    return m_wrong.contains(word) && !m_ignored.contains(word);
}

void PromptSpelling::lookUp()
{
    const QStringList words(m_asked.cbegin(), m_asked.cend());
    const auto work = [book = m_book, sources = m_sources, words] {
        book->use(sources);
        return book->wrongAmong(words);
    };
    runOnWorker(m_thread, this, work, [this, words, edition = m_edition](const QStringList &wrong) {
        take(words, wrong, edition);
    });
}

void PromptSpelling::take(const QStringList &asked, const QStringList &wrong, quint64 edition)
{
    if (edition != m_edition)
        return;
    const QSet<QString> answered(asked.cbegin(), asked.cend());
    m_asked -= answered;
    m_wrong |= QSet<QString>(wrong.cbegin(), wrong.cend());
    m_right |= answered - m_wrong;
    Q_EMIT checked(answered);
}

void PromptSpelling::addToDictionary(const QString &word)
{
    m_thread.start([book = m_book, sources = m_sources, word] {
        book->use(sources);
        book->add(word);
    });
    ignore(word);
}

void PromptSpelling::ignore(const QString &word)
{
    m_ignored.insert(word);
    Q_EMIT checked({word});
}

void PromptSpelling::addTo(QMenu &menu, qsizetype place)
{
    const QTextBlock block = m_edit.document()->findBlock(static_cast<int>(place));
    for (const SpellWord &wrong : wrongIn(block.text())) {
        const qsizetype start = block.position() + wrong.start;
        if (place < start || place > start + wrong.word.size())
            continue;
        QTextCursor word(block);
        word.setPosition(static_cast<int>(start));
        word.setPosition(static_cast<int>(start + wrong.word.size()), QTextCursor::KeepAnchor);
        addSuggestions(menu, word);
        break;
    }
    addLanguages(menu);
}

void PromptSpelling::addSuggestions(QMenu &menu, const QTextCursor &word)
{
    const QString wrong = word.selectedText();
    QAction *const first = menu.actions().isEmpty() ? nullptr : menu.actions().constFirst();
    auto *waiting = new QAction(tr("Looking for suggestions…"), &menu);
    waiting->setEnabled(false);
    auto *add = new QAction(tr("Add “%1” to the Dictionary").arg(wrong), &menu);
    auto *leave = new QAction(tr("Ignore “%1”").arg(wrong), &menu);
    connect(add, &QAction::triggered, this, [this, wrong] { addToDictionary(wrong); });
    connect(leave, &QAction::triggered, this, [this, wrong] { ignore(wrong); });
    menu.insertActions(first, {waiting, add, leave});
    menu.insertSeparator(first);
    const auto work = [book = m_book, sources = m_sources, wrong] {
        book->use(sources);
        return book->suggestions(wrong);
    };
    const auto show = [this, menu = &menu, waiting, word](const QStringList &suggestions) {
        for (const QString &suggestion : suggestions) {
            auto *action = new QAction(suggestion, menu);
            connect(action, &QAction::triggered, this, [this, word, suggestion] {
                const qsizetype start = word.selectionStart();
                m_edit.change(
                    {start, word.selectionEnd() - start, suggestion, start + suggestion.size()});
            });
            menu->insertAction(waiting, action);
        }
        waiting->setText(tr("No suggestions"));
        waiting->setVisible(suggestions.isEmpty());
    };
    runOnWorker(m_thread, waiting, work, show); // if the menu is still there then
}

void PromptSpelling::addLanguages(QMenu &menu)
{
    if (m_available.isEmpty())
        return;
    menu.addSeparator();
    QMenu *languages = menu.addMenu(tr("Check Spelling"));
    for (const QString &name : m_available) {
        const QLocale locale(name);
        const QString title = QStringLiteral("%1 (%2)").arg(locale.nativeLanguageName(), name);
        QAction *action = languages->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_sources.names.contains(name));
        connect(action, &QAction::toggled, this, [this, name](bool chosen) {
            QStringList now = m_sources.names;
            now.removeAll(name);
            if (chosen)
                now.append(name);
            setLanguages(now);
            Q_EMIT languagesChosen(now);
        });
    }
}

} // namespace Firstframe
