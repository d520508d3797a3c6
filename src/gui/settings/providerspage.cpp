// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/providerspage.h"

#include "gui/icons.h"
#include "gui/settings/keychecktext.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"

#include "ui_providerspage.h"

#include <QDir>
#include <QInputDialog>
#include <QSignalBlocker>

#include <utility>

namespace Firstframe {

using Tone = StatusLabel::Tone;

ProvidersPage::ProvidersPage(KeyRing &keys, ProviderBook &book, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProvidersPage>())
    , m_keys(keys)
    , m_book(book)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->providerList);
    m_ui->providerList->ensurePolished(); // the rows are laid out as soon as one is chosen
    fillDialects();
    m_ui->keyStatus->setStatus({});
    m_ui->filesStatus->setStatus({});
    connectKeys();
    connectChoices();
    connectFiles();
    fillProviders();
    fillProblems();
    showKeychain();
}

ProvidersPage::~ProvidersPage() = default;

void ProvidersPage::connectKeys()
{
    connect(m_ui->keyEdit, &QLineEdit::textChanged, this, &ProvidersPage::showKey);
    connect(m_ui->keyEdit, &QLineEdit::returnPressed, m_ui->storeButton, &QPushButton::click);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ProvidersPage::checkKey);
    connect(m_ui->storeButton, &QPushButton::clicked, this,
            [this] { m_keys.store(m_chosenId, m_ui->keyEdit->text().trimmed()); });
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] { m_keys.forget(m_chosenId); });
    connect(&m_keys, &KeyRing::stored, this, [this](const QString &id, const Result<void> &result) {
        showResult(id, result,
                   m_keys.isPersistent() ? tr("The key is stored in the keychain.")
                                         : tr("The key is kept until Firstframe is closed."));
    });
    connect(&m_keys, &KeyRing::forgotten, this,
            [this](const QString &id, const Result<void> &result) {
                showResult(id, result, tr("The key is removed."));
            });
    connect(&m_keys, &KeyRing::persistenceChanged, this, &ProvidersPage::showKeychain);
    connect(&m_keys, &KeyRing::problemChanged, this, &ProvidersPage::showKeychain);
    connect(&m_keys, &KeyRing::keyedChanged, this, &ProvidersPage::fillProviders);
    connect(&m_book, &ProviderBook::keyChecked, this, &ProvidersPage::showChecked);
}

void ProvidersPage::connectChoices()
{
    connect(m_ui->providerList, &QListWidget::currentRowChanged, this, [this] {
        takeChosen();
        showProvider();
    });
    connect(m_ui->baseUrlEdit, &QLineEdit::editingFinished, this, &ProvidersPage::takeBaseUrl);
    connect(m_ui->resetButton, &QPushButton::clicked, this, [this] {
        m_ui->baseUrlEdit->clear();
        takeBaseUrl();
    });
    connect(m_ui->dialectBox, &QComboBox::activated, this, &ProvidersPage::takeDialect);
}

void ProvidersPage::connectFiles()
{
    connect(&m_book, &ProviderBook::catalogChanged, this, [this] {
        fillProviders();
        fillProblems();
    });
    connect(&m_book, &ProviderBook::written, this, &ProvidersPage::showWritten);
    connect(m_ui->folderButton, &QPushButton::clicked, &m_book, &ProviderBook::folderRequested);
    connect(m_ui->reloadButton, &QPushButton::clicked, this, [this] {
        m_ui->filesStatus->setStatus(tr("The files are read again."));
        Q_EMIT m_book.reloadRequested();
    });
    connect(m_ui->templateButton, &QPushButton::clicked, this, [this] {
        askName(tr("New Provider"), tr("My provider"),
                [this](const QString &name) { Q_EMIT m_book.templateRequested(name); });
    });
    connect(m_ui->duplicateButton, &QPushButton::clicked, this, [this] {
        const Provider *provider = chosen();
        if (!provider)
            return;
        askName(tr("Duplicate %1").arg(provider->name()), tr("%1 copy").arg(provider->name()),
                [this, id = provider->id()](const QString &name) {
                    Q_EMIT m_book.duplicateRequested(id, name);
                });
    });
}

void ProvidersPage::fillDialects()
{
    QComboBox *box = m_ui->dialectBox;
    box->addItem(tr("As documented"));
    box->addItem(tr("English (MiniMax)"), dialectName(Dialect::English));
    box->addItem(tr("Chinese (MiniMax)"), dialectName(Dialect::Chinese));
    box->addItem(tr("English (MyRouter)"), dialectName(Dialect::MyRouter));
}

void ProvidersPage::fillProviders()
{
    {
        const QSignalBlocker blocker(m_ui->providerList); // what was entered stays
        m_ui->providerList->clear();
        for (const Provider &provider : m_book.catalog().providers) {
            auto *item = new QListWidgetItem(titleOf(provider), m_ui->providerList);
            const bool keyed = m_keys.keyed().contains(provider.id());
            item->setIcon(keyed ? lineIcon(QStringLiteral("key"), QPalette::Link) : QIcon());
            item->setData(Qt::UserRole, provider.id());
            const QString key = keyed                 ? tr("%1, has a key")
                                : provider.needsKey() ? tr("%1, no key")
                                                      : tr("%1, needs no key");
            item->setData(Qt::AccessibleTextRole, key.arg(item->text()));
        }
        const bool isThere = m_book.catalog().provider(m_wantedId) != nullptr;
        selectProvider(isThere ? std::exchange(m_wantedId, {}) : m_chosenId);
    }
    takeChosen();
    showProvider();
}

void ProvidersPage::takeChosen()
{
    const QListWidgetItem *item = m_ui->providerList->currentItem();
    const QString id = item ? item->data(Qt::UserRole).toString() : QString();
    if (id == m_chosenId)
        return;
    m_chosenId = id;
    m_ui->keyEdit->clear();
    m_ui->keyStatus->setStatus({});
}

void ProvidersPage::fillProblems()
{
    const QList<DescriptionProblem> &problems = m_book.catalog().problems;
    m_ui->problemList->clear();
    m_ui->problemList->setVisible(!problems.isEmpty());
    for (const DescriptionProblem &problem : problems) {
        const QString file = QDir::toNativeSeparators(problem.file);
        m_ui->problemList->addItem(
            problem.pointer.isEmpty()
                ? tr("%1: %2").arg(file, problem.reason)
                : tr("%1, at %2: %3").arg(file, problem.pointer, problem.reason));
    }
}

QString ProvidersPage::titleOf(const Provider &provider) const
{
    return m_book.catalog().ownFiles.contains(provider.id())
               ? tr("%1 (your own)").arg(provider.name())
               : provider.name();
}

void ProvidersPage::selectProvider(const QString &id)
{
    int row = 0;
    for (int i = 0; i < m_ui->providerList->count(); ++i) {
        if (m_ui->providerList->item(i)->data(Qt::UserRole).toString() == id)
            row = i;
    }
    m_ui->providerList->setCurrentRow(row);
}

const Provider *ProvidersPage::chosen() const
{
    return m_book.catalog().provider(m_chosenId);
}

void ProvidersPage::showProvider()
{
    const Provider *provider = chosen();
    m_ui->duplicateButton->setEnabled(provider && !builtInFile(provider->id()).isEmpty());
    showKey();
    if (!provider)
        return;
    m_ui->providerName->setText(provider->name());
    showOrigin(*provider);
    showChoices(*provider);
}

void ProvidersPage::showOrigin(const Provider &provider)
{
    const QString file = QDir::toNativeSeparators(m_book.catalog().ownFiles.value(provider.id()));
    if (file.isEmpty())
        m_ui->originStatus->setStatus(tr("Built-in."));
    else if (builtInFile(provider.id()).isEmpty())
        m_ui->originStatus->setStatus(tr("Your own, described in %1.").arg(file));
    else
        m_ui->originStatus->setStatus(tr("Your file %1 replaces the built-in provider.").arg(file),
                                      Tone::Warning);
}

void ProvidersPage::showKey()
{
    const Provider *provider = chosen();
    if (!provider)
        return;
    const bool takesKey = provider->needsKey();
    const bool isFree = takesKey && !m_keys.isOverridden(provider->id());
    const bool keyed = m_keys.keyed().contains(provider->id());
    const bool entered = !m_ui->keyEdit->text().trimmed().isEmpty();
    m_ui->keyEdit->setEnabled(isFree);
    m_ui->checkButton->setEnabled(takesKey && provider->canCheckKey() && (keyed || entered));
    m_ui->storeButton->setEnabled(isFree && entered);
    m_ui->removeButton->setEnabled(isFree && keyed);
    showKeyHint(*provider, keyed);
}

void ProvidersPage::showKeyHint(const Provider &provider, bool keyed)
{
    m_ui->checkButton->setToolTip(
        provider.needsKey() && !provider.canCheckKey()
            ? tr("The description of %1 names no call that checks a key.").arg(provider.name())
            : tr("Asks the provider with a call that costs nothing."));
    if (!provider.needsKey()) {
        m_ui->keyEdit->setPlaceholderText(tr("No key is needed"));
        m_ui->keyHint->setStatus({});
        return;
    }
    m_ui->keyEdit->setPlaceholderText(keyed ? tr("A key is known; enter another to replace it")
                                            : tr("Enter the key"));
    m_ui->keyHint->setStatus(
        m_keys.isOverridden(provider.id())
            ? tr("The key is set by the environment of this session.")
            : tr("You get a key in your account at %1. It is sent to %2 and nowhere else.")
                  .arg(provider.name(), provider.baseUrl().host()));
}

void ProvidersPage::showChoices(const Provider &provider)
{
    const bool fixed = m_book.isBaseUrlFixed(provider.id());
    const ProviderChoices choices = m_book.choices(provider.id());
    m_ui->baseUrlEdit->setText(provider.baseUrl().toString());
    m_ui->baseUrlEdit->setEnabled(!fixed);
    m_ui->resetButton->setEnabled(!fixed && !choices.baseUrl.isEmpty());
    m_ui->baseUrlStatus->setStatus(
        fixed ? tr("The base URL is set by the environment, or by the Sandbox itself.")
              : QString());
    const QString dialect = choices.dialect ? dialectName(*choices.dialect) : QString();
    m_ui->dialectBox->setCurrentIndex(
        dialect.isEmpty() ? 0 : std::max(0, m_ui->dialectBox->findData(dialect)));
}

void ProvidersPage::showKeychain()
{
    m_ui->keychainStatus->setStatus(
        m_keys.isPersistent()
            ? m_keys.problem()
            : tr("No keychain answers on this computer. Keys are kept until Firstframe is "
                 "closed and are never written to a file."),
        Tone::Warning);
}

void ProvidersPage::showResult(const QString &providerId, const Result<void> &result,
                               const QString &done)
{
    if (providerId != m_chosenId)
        return;
    if (result)
        m_ui->keyEdit->clear();
    m_ui->keyStatus->setStatus(result ? done : result.error().message,
                               result ? Tone::Good : Tone::Error);
    showKey();
}

void ProvidersPage::checkKey()
{
    m_ui->keyStatus->setStatus(tr("Asking %1…").arg(m_ui->providerName->text()));
    m_book.checkKey(m_chosenId, m_ui->keyEdit->text().trimmed().toUtf8());
}

void ProvidersPage::showChecked(const QString &providerId, const KeyCheckResult &result)
{
    const Provider *provider = chosen();
    if (!provider || providerId != m_chosenId)
        return;
    const KeyCheckText said = keyCheckText(result, provider->name());
    m_ui->keyStatus->setStatus(said.text, said.tone);
}

void ProvidersPage::showWritten(const Result<WrittenProvider> &written)
{
    if (!written) {
        m_ui->filesStatus->setStatus(written.error().message, Tone::Error);
        return;
    }
    m_wantedId = written->id;
    m_ui->filesStatus->setStatus(tr("%1 is written. Change it in a text editor, then press Reload.")
                                     .arg(QDir::toNativeSeparators(written->file)),
                                 Tone::Good);
}

void ProvidersPage::takeBaseUrl()
{
    const QString text = m_ui->baseUrlEdit->text().trimmed();
    const Provider *described = m_book.asRead().provider(m_chosenId);
    if (!described)
        return;
    const QUrl origin = originFromText(text).value_or(QUrl());
    if (!text.isEmpty() && origin.isEmpty()) {
        m_ui->baseUrlStatus->setStatus(
            tr("This is no base URL. Enter https:// and a host, or http:// and this machine, "
               "without a path; %1 is still used.")
                .arg(chosen()->baseUrl().toString()),
            Tone::Error);
        return;
    }
    ProviderChoices choices = m_book.choices(m_chosenId);
    choices.baseUrl = origin == described->baseUrl() ? QUrl() : origin;
    m_book.setChoices(m_chosenId, choices);
    showProvider();
}

void ProvidersPage::takeDialect()
{
    ProviderChoices choices = m_book.choices(m_chosenId);
    choices.dialect = dialectFromName(m_ui->dialectBox->currentData().toString());
    m_book.setChoices(m_chosenId, choices);
}

void ProvidersPage::askName(const QString &title, const QString &suggestion,
                            const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the new provider:"));
    dialog->setTextValue(suggestion);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString &name) {
        if (!name.trimmed().isEmpty())
            then(name.trimmed());
    });
    dialog->open();
}

} // namespace Firstframe
