// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/convertpanel.h"

#include "core/dialectconversion.h"
#include "gui/composer/promptedit.h"

#include "ui_convertpanel.h"

namespace Firstframe {

namespace {

// As it is, which QTextDocument's own way to plain text does not leave it.
QString textOf(const QTextCursor &part)
{
    return part.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

ConvertPanel::ConvertPanel(PromptEdit &edit, const QTextCursor &part, Dialect from)
    : Popover(edit)
    , m_ui(std::make_unique<Ui::ConvertPanel>())
    , m_edit(edit)
    , m_part(part)
{
    if (!m_part.hasSelection())
        m_part.select(QTextCursor::Document);
    m_ui->setupUi(this);
    m_ui->note->setStatus({});
    fillDialects(from);
    for (QComboBox *box : {m_ui->fromBox, m_ui->toBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ConvertPanel::showBoth);
    connect(m_ui->convertButton, &QPushButton::clicked, this, &ConvertPanel::convert);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &Popover::dismiss);
    showBoth();
}

ConvertPanel::~ConvertPanel() = default;

void ConvertPanel::fillDialects(Dialect from)
{
    for (QComboBox *box : {m_ui->fromBox, m_ui->toBox}) {
        box->addItem(tr("English names"), QVariant::fromValue(Dialect::English));
        box->addItem(tr("Chinese names"), QVariant::fromValue(Dialect::Chinese));
        box->addItem(tr("MyRouter's names"), QVariant::fromValue(Dialect::MyRouter));
    }
    Dialect to = m_edit.dialect();
    if (to == from)
        to = from == Dialect::English ? Dialect::Chinese : Dialect::English;
    m_ui->fromBox->setCurrentIndex(m_ui->fromBox->findData(QVariant::fromValue(from)));
    m_ui->toBox->setCurrentIndex(m_ui->toBox->findData(QVariant::fromValue(to)));
}

Dialect ConvertPanel::from() const
{
    return m_ui->fromBox->currentData().value<Dialect>();
}

Dialect ConvertPanel::to() const
{
    return m_ui->toBox->currentData().value<Dialect>();
}

void ConvertPanel::showBoth()
{
    const QString before = textOf(m_part);
    const QString after = convertDirectives(before, from(), to());
    m_ui->beforeEdit->setDialect(from());
    m_ui->beforeEdit->setPlainText(before);
    m_ui->afterEdit->setDialect(to());
    m_ui->afterEdit->setPlainText(after);
    m_ui->convertButton->setEnabled(before != after);
    if (before == after)
        m_ui->note->setStatus(tr("There is nothing to convert: no camera move in the prompt "
                                 "is written that way."));
    else if (to() == Dialect::MyRouter)
        m_ui->note->setStatus(tr("For copying elsewhere. The editor reads its own names, which "
                                 "are translated for MyRouter by themselves when they are sent."),
                              StatusLabel::Tone::Warning);
    else
        m_ui->note->setStatus({});
}

void ConvertPanel::convert()
{
    const QString after = convertDirectives(textOf(m_part), from(), to());
    const qsizetype start = m_part.selectionStart();
    m_edit.change({start, m_part.selectionEnd() - start, after, start + after.size()});
    dismiss();
}

} // namespace Firstframe
