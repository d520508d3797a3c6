// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/requestpanel.h"

#include "gui/composer/composer.h"
#include "gui/composer/requestpreview.h"

#include "ui_requestpanel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QScrollBar>

namespace Firstframe {

RequestPanel::RequestPanel(const Composer &composer, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RequestPanel>())
    , m_composer(composer)
{
    m_ui->setupUi(this);
    m_ui->requestView->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(&m_composer, &Composer::draftChanged, this, &RequestPanel::follow);
    connect(&m_composer, &Composer::keyFormChanged, this, &RequestPanel::follow);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &RequestPanel::copyAsCurl);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    resize(640, 600);
}

RequestPanel::~RequestPanel() = default;

void RequestPanel::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    follow();
}

void RequestPanel::follow()
{
    if (!isVisible())
        return;
    RequestPreview preview;
    QString said = tr("The providers are being read.");
    if (m_composer.provider() && m_composer.model()) {
        const Provider &provider = *m_composer.provider();
        preview = previewRequest(m_composer.shot(),
                                 provider.withAuthorization(m_composer.keyForm(provider.id())),
                                 *m_composer.model());
        said = preview.isUploadedFirst
                   ? tr("The picture is uploaded first; its link stands in the second request.")
                   : QString();
    }
    m_curl = preview.curl;
    m_ui->copyButton->setEnabled(!m_curl.isEmpty());
    if (m_ui->requestView->toPlainText() != preview.text) {
        const int scrolled = m_ui->requestView->verticalScrollBar()->value();
        m_ui->requestView->setPlainText(preview.text);
        m_ui->requestView->verticalScrollBar()->setValue(scrolled);
    }
    if (preview.problems.isEmpty())
        m_ui->requestStatus->setStatus(said);
    else
        m_ui->requestStatus->setStatus(
            tr("This shot would not be sent: %1").arg(preview.problems.join(u' ')),
            StatusLabel::Tone::Error);
}

void RequestPanel::copyAsCurl()
{
    QGuiApplication::clipboard()->setText(m_curl);
    m_ui->requestStatus->setStatus(
        tr("Copied. Set the shell variable FIRSTFRAME_KEY to your key before you run it; running "
           "it may be charged."),
        StatusLabel::Tone::Good);
}

} // namespace Firstframe
