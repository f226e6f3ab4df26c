// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace table {

/// The head of the participants' table. Its sections do not show what is selected: with each press
/// Qt would paint all of them anew, with 6.8.2 too.
class ParticipantHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ParticipantHeader(QWidget *parent = nullptr);

    /// Gives each column its width, and the rest to the names. \pre there is a model.
    void sizeSections();

protected:
    QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }
};

} // namespace table
