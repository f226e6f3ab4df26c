// SPDX-License-Identifier: Apache-2.0
#include "findfield.h"

#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <table/participanttable.h>

namespace window {

using conferences::ConferenceTabs;

FindField::FindField(ConferenceTabs &tabs, QWidget *parent)
    : QLineEdit(parent)
{
    constexpr int width = 260;
    setPlaceholderText(tr("Find a participant"));
    setAccessibleName(tr("Find a participant"));
    setClearButtonEnabled(true);
    setMaximumWidth(width);
    const auto find = [this, &tabs] {
        if (const auto *page = tabs.page())
            page->table()->setFilter(text());
    };
    connect(this, &QLineEdit::textChanged, &tabs, find);
    connect(&tabs, &ConferenceTabs::pageShown, this, find);
}

} // namespace window
