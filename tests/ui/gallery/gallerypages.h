// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

struct GalleryPage
{
    QString name;
    std::function<std::unique_ptr<QWidget>()> make;
};

std::vector<GalleryPage> galleryPages();
