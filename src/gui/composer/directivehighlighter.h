// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/promptscript.h"

#include <QSet>
#include <QSyntaxHighlighter>

namespace Firstframe {

class PromptSpelling;

//! \brief Gives the words of each group of camera moves its colour, and underlines what the script
//! has a problem with. The chips behind them are painted by PromptEdit.
class DirectiveHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit DirectiveHighlighter(QTextDocument *document);

    //! \a overflow: where what is too long begins.
    void setScript(const PromptScript &script, std::optional<qsizetype> overflow = {});

    //! \brief Underlines what it finds wrong too. It has to live as long.
    void useSpelling(PromptSpelling &spelling);

protected:
    void highlightBlock(const QString &text) override;

private:
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        QTextCharFormat format;

        bool operator==(const Span &) const = default;
    };

    void merge(qsizetype from, qsizetype to, const QTextCharFormat &added);
    void showChecked(const QSet<QString> &words);

    QList<Span> m_spans;
    PromptSpelling *m_spelling = nullptr;
};

} // namespace Firstframe
