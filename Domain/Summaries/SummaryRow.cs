using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Summaries;

/// <summary>One row behind a figure.</summary>
/// <param name="OwnerName">Of whom the row counts for: the task's assignee, the or customer's owner, who had the contact.</param>
/// <param name="On">Due day, day of the contact or the day the issue was received, in the asking person's zone.</param>
/// <param name="DaysLate">Whole days past the limit; 0 in time.</param>
public sealed record SummaryRow(
    CustomerId CustomerId,
    string CustomerNumber,
    TwoTexts CustomerName,
    Tier Tier,
    TwoTexts OwnerName,
    SummaryRowSubject What,
    DateOnly On,
    int DaysLate);
