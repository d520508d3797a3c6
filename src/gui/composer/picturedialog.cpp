// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturedialog.h"

#include "jobs/worker.h"
#include "media/picturedecoder.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>

namespace Firstframe {

namespace {

constexpr QSize previewBound{220, 220};
constexpr QSize usualSize{880, 520};

} // namespace

PictureDialog::PictureDialog(const QString &folder, QWidget *parent)
    : QFileDialog(parent, tr("Choose image"), folder)
    , m_preview(new QLabel(this))
{
    setOption(DontUseNativeDialog);
    setFileMode(ExistingFiles);
    setNameFilters(
        {tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff *.bmp *.gif)"),
         tr("All files (*)")});
    m_preview->setAccessibleName(tr("Picture preview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFixedWidth(previewBound.width());
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText); // what is said of a picture names its file
    if (auto *grid = qobject_cast<QGridLayout *>(layout())) // of Qt's own dialog
        grid->addWidget(m_preview, 1, grid->columnCount());
    setViewMode(List);
    resize(parent ? usualSize.boundedTo(parent->window()->size()) : usualSize);
    connect(this, &QFileDialog::currentChanged, this, &PictureDialog::preview);
    preview({});
}

void PictureDialog::preview(const QString &path)
{
    m_shown = path;
    m_preview->setText(tr("Click a picture to see it here."));
    if (path.isEmpty())
        return;
    runOnWorker(
        this,
        [path] {
            return QFileInfo(path).isFile() ? decodePicture(path, previewBound)
                                            : Result<QImage>(QImage());
        },
        [this, path](const Result<QImage> &picture) {
            if (path != m_shown)
                return;
            if (!picture)
                m_preview->setText(picture.error().message);
            else if (!picture->isNull())
                m_preview->setPixmap(QPixmap::fromImage(*picture));
        });
}

} // namespace Firstframe
