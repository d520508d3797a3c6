// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QList>
#include <QString>
#include <QStringList>

class QVBoxLayout;

namespace Firstframe {

//! \brief A sentence that leads somewhere: a button of one line, so that many problems leave the
//! room to the controls they are about. What does not fit is in the tooltip.
class ProblemLink final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ProblemLink(const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

//! \brief A status label whose sentences are links. As with every label whose text changes, all of
//! it is in the accessible description; each link is a button of its own beneath it.
class ProblemList final : public QLabel
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    //! \brief Keeps the links that stay, and with them the focus.
    void setSentences(const QStringList &sentences);
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(qsizetype index);

private:
    void addLink(qsizetype index);

    QVBoxLayout *m_rows;
    QStringList m_sentences;
    QList<ProblemLink *> m_links;
};

} // namespace Firstframe
