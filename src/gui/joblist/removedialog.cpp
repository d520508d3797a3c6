// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/removedialog.h"

#include "gui/joblist/jobtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>

namespace Firstframe::RemoveDialog {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RemoveDialog)
};

QMessageBox *newBox(QMessageBox::Icon icon, const QString &text, QWidget *parent)
{
    auto *box = new QMessageBox(icon, Text::tr("Delete job?"), text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // prompts and paths may look like markup
    return box;
}

QPushButton *addChoice(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role,
                       ClipFate fate, const Then &then)
{
    QPushButton *button = box->addButton(text, role);
    QObject::connect(button, &QPushButton::clicked, box, [then, fate] { then(fate); });
    return button;
}

} // namespace

void ask(const Job &job, QWidget *parent, const Then &then)
{
    constexpr int titleLength = 60;
    QString text =
        Text::tr("The job “%1” is removed from the list.").arg(jobTitle(job).left(titleLength));
    if (isActive(job.state))
        text += u' ' + Text::tr("It is cancelled first; the provider may still charge for it.");
    QMessageBox *box = newBox(QMessageBox::NoIcon, text, parent);
    if (job.clipPath.isEmpty()) {
        box->setDefaultButton(
            addChoice(box, Text::tr("&Delete Job"), QMessageBox::AcceptRole, ClipFate::Keep, then));
    } else {
        box->setInformativeText(Text::tr("What is to happen to its clip? It is %1.")
                                    .arg(QDir::toNativeSeparators(job.clipPath)));
        addChoice(box, Text::tr("&Move Clip to Trash"), QMessageBox::DestructiveRole,
                  ClipFate::Trash, then);
        box->setDefaultButton(addChoice(box, Text::tr("&Keep the Clip"), QMessageBox::AcceptRole,
                                        ClipFate::Keep, then));
    }
    box->open();
}

void askWithoutTrash(const Job &job, const Error &error, QWidget *parent, const Then &then)
{
    QMessageBox *box = newBox(QMessageBox::Warning, error.message, parent);
    box->setInformativeText(Text::tr("Deleted for good, the clip “%1” cannot be brought back. "
                                     "Nothing has been deleted yet.")
                                .arg(jobTitle(job)));
    addChoice(box, Text::tr("&Delete for Good"), QMessageBox::DestructiveRole, ClipFate::Delete,
              then);
    box->setDefaultButton(
        addChoice(box, Text::tr("&Keep the Clip"), QMessageBox::AcceptRole, ClipFate::Keep, then));
    box->open();
}

} // namespace Firstframe::RemoveDialog
