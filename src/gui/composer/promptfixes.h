// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

class QMenu;

namespace Firstframe {

class PromptEdit;

//! \brief A word of the prompt and what it was probably meant to be.
struct PromptFix
{
    qsizetype start = 0; //!< UTF-16 offset
    qsizetype length = 0;
    QString replacement;

    bool operator==(const PromptFix &) const = default;
};

//! \brief Corrections for what is underlined in the prompt: in its context menu, and with Ctrl+. at
//! the cursor.
class PromptFixes final : public QObject
{
    Q_OBJECT
public:
    //! \a edit owns it.
    explicit PromptFixes(PromptEdit &edit);

    //! \brief The first one from the cursor on, and then from the beginning; none if nothing is
    //! known to be meant.
    [[nodiscard]] std::optional<PromptFix> next() const;
    //! \brief One step to undo.
    void apply(const PromptFix &fix);

private:
    [[nodiscard]] QList<PromptFix> all() const;
    void addTo(QMenu &menu, qsizetype place);
    [[nodiscard]] std::optional<qsizetype> nextUnderlined() const;
    void offer();

    PromptEdit &m_edit;
};

} // namespace Firstframe
