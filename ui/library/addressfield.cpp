// SPDX-License-Identifier: Apache-2.0
#include "addressfield.h"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <addresses/library.h>
#include <controls/conferencedelegate.h>
#include <people/conferencemodel.h>
#include <words/isolation.h>

namespace library {

namespace {

constexpr int idRole = Qt::UserRole + 100;

/// What is listed is the name; what comes into the field is the address.
class Entry : public QStandardItem
{
public:
    Entry(const QString &url, const QString &name, const QString &detail)
        : QStandardItem(name)
        , m_url(url)
    {
        setData(detail, people::ConferenceModel::DetailRole);
        setData(name + QStringLiteral(", ") + detail, Qt::AccessibleTextRole);
        setToolTip(words::isolated(url));
    }

    QVariant data(int role) const override
    {
        return role == Qt::EditRole ? m_url : QStandardItem::data(role);
    }

private:
    QString m_url;
};

} // namespace

AddressField::AddressField(addresses::Kind kind, const QString &memory, QWidget *parent)
    : UrlField(memory, parent)
    , m_kind(kind)
{
    constexpr int leastWidth = 320; // the field of a dock is narrower than most names
    view()->setItemDelegate(new controls::ConferenceDelegate(view()));
    view()->setMinimumWidth(leastWidth);
    view()->setTextElideMode(Qt::ElideRight);
    connect(this, &QComboBox::activated, this, &AddressField::take);
}

void AddressField::offer(const QStringList &used)
{
    QStringList others = used;
    const QList<addresses::Kept> named = addresses::Library().of(m_kind);
    auto *entries = qobject_cast<QStandardItemModel *>(model());
    for (const addresses::Kept &kept : named) {
        const addresses::NamedAddress &address = kept.address;
        auto *entry
            = new Entry(address.url, words::isolated(address.name), words::isolated(address.url));
        entry->setData(kept.id, idRole);
        entries->appendRow(entry);
        others.removeAll(address.url);
    }
    const QString detail = tr("Used before, without a name");
    for (const QString &url : std::as_const(others))
        entries->appendRow(new Entry(url, words::isolated(url), detail));
}

void AddressField::take(int entry)
{
    const QUuid id = itemData(entry, idRole).toUuid();
    addresses::Library library;
    const addresses::Kept *kept = library.find(id);
    if (!kept)
        return;
    const addresses::NamedAddress address = kept->address;
    library.use(id);
    emit addressChosen(address);
}

} // namespace library
