using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>F15: contacts that were made, or are planned.</summary>
internal sealed class CareSheet(FormTable table, ImportReading reading)
{
    private const int KeyLetters = 32;

    private readonly HashSet<(ImportedCustomer, string)> seen = [];

    private int GoalLimit => reading.Lengths.Of<CrmTask>(nameof(CrmTask.Goal));

    public void Read() => reading.Read(table, row =>
    {
        var customer = reading.Customers.Find(row);
        var care = Care(row, customer);
        if (care is null)
            return false;
        if (!seen.Add((customer!, care.Key)))
        {
            row.Warn(ImportWarningKind.RowRepeated, "Content");
            return false;
        }

        if (care.Person is null)
            reading.Findings.WarnOnce(ImportWarningKind.NobodyToGiveTo, row.Sheet, "Owner", row.Cell("Owner"));
        customer!.Care.Add(care);
        return customer.Known is not { } known || !reading.Known.Care.Contains((known.Id, care.Key));
    });

    private ImportedCare? Care(RowReader row, ImportedCustomer? customer)
    {
        var day = row.Day("CareDate", isRequired: true);
        var state = row.Choice("State", ImportWords.CareStates, isRequired: true);
        var channel = row.Choice("Channel", ImportWords.Channels, isRequired: true);
        var person = row.Person("Owner") ?? customer?.Owner;
        // A plan's words become the task's goal.
        var content = row.Text("Content", Limit(state, nameof(Interaction.Content)));
        var english = row.Text("EnglishContent", Limit(state, nameof(Interaction.EnglishContent)));
        var feedback = row.Text("CustomerFeedback", reading.Lengths.Of<Interaction>(nameof(Interaction.Feedback)));
        var englishFeedback = row.Text("EnglishCustomerFeedback", reading.Lengths.Of<Interaction>(nameof(Interaction.EnglishFeedback)));
        var followUp = row.Text("FollowUpAction", reading.Lengths.Of<Interaction>(nameof(Interaction.NextAction)));
        if (state is CareState.Done or CareState.InProgress && day > reading.Today)
            row.Complain("CareDate", ImportFault.DayAhead);
        if (row.IsBad)
            return null;
        var key = Key(day!.Value.AddDays(-reading.ShiftDays), channel!.Value, content);
        var promises = FollowUps.Read(followUp, content, state!.Value, day.Value, reading.Today, reading.ShiftDays, key, GoalLimit);
        return new(key, day.Value, state.Value, channel.Value, person, content, english, feedback, englishFeedback, followUp, promises);
    }

    private int Limit(CareState? state, string property) =>
        state == CareState.Planned ? GoalLimit : reading.Lengths.Of<Interaction>(property);

    /// <summary>Day as written, channel and content: what makes a row the same row (ARC-10).</summary>
    private static string Key(DateOnly written, ContactChannel channel, string? content)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{written:yyyy-MM-dd}|{channel}|{content}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..KeyLetters];
    }
}
