"""Sentences of deals, vouchers, the auction and the closing report."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "outcomes_sentences"

SENTENCES: Mapping[str, str] = {
    "deals.incomplete": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "This deal still lacks something: {fields}. Nothing was changed."
    ),
    "feedback.marks": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "Marks go from 1 to 5. Nothing was changed."
    ),
    "feedback.not_theirs": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "That meeting is not this exhibitor’s. Nothing was changed."
    ),
    "vouchers.numbers": QT_TRANSLATE_NOOP(
        "outcomes_sentences",
        "“{words}” tells no numbers. Write a list, or a range as SC-001–SC-086.",
    ),
    "vouchers.many": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "At most {most} vouchers are issued at once. None was issued."
    ),
    "vouchers.amount": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "A voucher has a value. None was issued."
    ),
    "vouchers.taken": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "{count} of these were issued before: {numbers}. None was issued."
    ),
    "vouchers.unknown": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "No voucher has the number {number}."
    ),
    "vouchers.void": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "{number} is void. Nothing was changed."
    ),
    "vouchers.spent": QT_TRANSLATE_NOOP(
        "outcomes_sentences",
        "{number} was redeemed before: by {who}, {when}. Nothing was changed.",
    ),
    "auction.opening": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "A lot has an opening bid. Nothing was changed."
    ),
    "auction.under_way": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "Somebody bid on this lot: its prices stay as they are."
    ),
    "auction.busy": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "“{title}” has bids: bring the hammer down on it first."
    ),
    "auction.over": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "This lot is over. Undo takes the hammer back."
    ),
    "auction.closed": QT_TRANSLATE_NOOP("outcomes_sentences", "This lot is not called now."),
    "auction.low": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "A bid is higher than the last: more than {last} (¥10k)."
    ),
    "auction.below": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "The first bid is at least the opening: {opening} (¥10k)."
    ),
    "auction.nobody": QT_TRANSLATE_NOOP("outcomes_sentences", "Enter the bidder’s number first."),
    "auction.no_bid": QT_TRANSLATE_NOOP("outcomes_sentences", "There is no bid to take back."),
}

ACTIONS: Mapping[str, str] = {
    "deal.add": QT_TRANSLATE_NOOP("outcomes_sentences", "Register {number} {title}"),
    "deal.edit": QT_TRANSLATE_NOOP("outcomes_sentences", "Edit {number} {title}"),
    "deal.remove": QT_TRANSLATE_NOOP("outcomes_sentences", "Remove {number} {title}"),
    "deal.merge": QT_TRANSLATE_NOOP("outcomes_sentences", "Merge {other} into {number}"),
    "deal.signing": QT_TRANSLATE_NOOP("outcomes_sentences", "Order of the signing ceremony"),
    "feedback.add": QT_TRANSLATE_NOOP("outcomes_sentences", "Feedback of a meeting"),
    "voucher.issue": QT_TRANSLATE_NOOP("outcomes_sentences", "Issue vouchers from {first}"),
    "voucher.redeem": QT_TRANSLATE_NOOP("outcomes_sentences", "Redeem {number}"),
    "voucher.void": QT_TRANSLATE_NOOP("outcomes_sentences", "Make {number} void"),
    "lot.prepare": QT_TRANSLATE_NOOP("outcomes_sentences", "Make pitches lots"),
    "lot.price": QT_TRANSLATE_NOOP("outcomes_sentences", "Prices of {title}"),
    "lot.call": QT_TRANSLATE_NOOP("outcomes_sentences", "Call {title}"),
    "lot.close": QT_TRANSLATE_NOOP("outcomes_sentences", "Hammer on {title}"),
    "bid.add": QT_TRANSLATE_NOOP("outcomes_sentences", "Bid on {title}"),
    "bid.void": QT_TRANSLATE_NOOP("outcomes_sentences", "Take a bid back on {title}"),
}
