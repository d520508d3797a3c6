// SPDX-License-Identifier: GPL-3.0-or-later
#include "mendrig.h"

#include "gui/composer/firstframeview.h"
#include "gui/composer/mendrow.h"
#include "support/pictures.h"

#include <QTest>
#include <QToolButton>

namespace Firstframe {

using namespace Qt::StringLiterals;

MendRig::MendRig(const ProviderCatalog &catalog)
    : composer(m_dir.path())
    , import(m_dir.filePath(u"cache"_s))
{
    composer.setProviders(catalog);
    composer.resize(388, 800);
    composer.show();
    QObject::connect(&composer, &Composer::pictureRequested, &import, &PictureImport::load);
    QObject::connect(&import, &PictureImport::loaded, &slot(), &PictureSlot::accept);
    QObject::connect(&import, &PictureImport::failed, &slot(), &PictureSlot::reject);
}

QString MendRig::give(QSize size, const char *format)
{
    const QString file = path(u"picture."_s + QString::fromLatin1(format));
    return writePhotograph(file, size) && load(file) ? file : QString();
}

bool MendRig::load(const QString &path)
{
    composer.loadPicture(path);
    return isReady() && slot().state() == PictureSlot::State::Ready;
}

bool MendRig::isReady() const
{
    return QTest::qWaitFor([this] { return slot().state() != PictureSlot::State::Loading; }, 20000);
}

MendRow &MendRig::row() const
{
    return *composer.findChild<MendRow *>();
}

QToolButton *MendRig::button(const QString &name) const
{
    for (QToolButton *button : composer.findChildren<QToolButton *>()) {
        if (button->accessibleName() == name && button->isVisibleTo(&composer))
            return button;
    }
    return nullptr;
}

QStringList MendRig::buttonsBelow() const
{
    QStringList names;
    for (const QToolButton *button : row().findChildren<QToolButton *>()) {
        if (!button->isHidden())
            names.append(button->accessibleName());
    }
    return names;
}

QStringList MendRig::problems() const
{
    return imageProblems(slot().picture()->firstFrame.info, composer.model()->imageRules);
}

QImage MendRig::shown() const
{
    auto *const view = composer.findChild<FirstFrameView *>();
    const QImage seen = view->grab().toImage();
    return seen.copy(seen.rect().adjusted(4, 4, -4, -4)); // its frame shows the focus
}

} // namespace Firstframe
