// SPDX-License-Identifier: GPL-3.0-or-later
#include "mendrig.h"

#include "gui/composer/firstframeview.h"
#include "gui/composer/mendrow.h"
#include "gui/composer/picturetrial.h"
#include "gui/statuslabel.h"
#include "support/pictures.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QToolButton>

namespace Firstframe {

using namespace Qt::StringLiterals;

ProviderCatalog catalogWith(const QString &id, const QJsonObject &imageRules)
{
    QFile builtIn(builtInFile(u"minimax"_s));
    QTemporaryDir folder;
    QFile own(folder.filePath(id + u".json"_s));
    if (!builtIn.open(QIODevice::ReadOnly) || !own.open(QIODevice::WriteOnly))
        return {};
    QJsonObject provider = QJsonDocument::fromJson(builtIn.readAll()).object();
    QJsonObject image = provider[u"image"].toObject();
    for (auto rule = imageRules.begin(); rule != imageRules.end(); ++rule)
        image[rule.key()] = rule.value();
    provider[u"id"] = id;
    provider[u"image"] = image;
    own.write(QJsonDocument(provider).toJson());
    own.close();
    return loadProviders(folder.path());
}

MendRig::MendRig(const ProviderCatalog &catalog)
    : composer(m_dir.path())
    , import(m_dir.filePath(u"cache"_s))
    , trials(m_dir.filePath(u"cache"_s))
{
    composer.setProviders(catalog);
    composer.resize(388, 800);
    composer.show();
    QObject::connect(&composer, &Composer::pictureRequested, &import, &PictureImport::load);
    QObject::connect(&import, &PictureImport::loaded, &slot(), &PictureSlot::accept);
    QObject::connect(&import, &PictureImport::failed, &slot(), &PictureSlot::reject);
    QObject::connect(&trial(), &PictureTrial::requested, &trials,
                     [this](const QString &path, const PictureEdits &edits) {
                         trials.load(path, Composer::previewBound, edits);
                     });
    QObject::connect(&trial(), &PictureTrial::dropped, &trials, &PictureImport::drop);
    QObject::connect(&trials, &PictureImport::loaded, &trial(), &PictureTrial::accept);
    QObject::connect(&trials, &PictureImport::failed, &trial(), &PictureTrial::reject);
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

QString MendRig::note() const
{
    return composer.findChild<StatusLabel *>(u"mendNote"_s)->text();
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
