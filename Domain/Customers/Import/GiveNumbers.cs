using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers.Import;

/// <summary>
/// Numbers of new customers (ARC-7). A given number belongs to the series of what stands before its last digits ("C045"
/// is 45 of "C") and is never handed out again; a customer without one gets the next of "C".
/// </summary>
internal sealed partial class GiveNumbers(ImportWriting writing)
{
    private const string Prefix = "customer/";
    private const string DefaultSeries = "C";
    private const int LongestSeries = 40;

    private readonly Dictionary<string, NumberSequence> sequences = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<ImportedCustomer, string> given = [];

    public async Task GiveAsync(IReadOnlyList<ImportedCustomer> customers, CancellationToken cancellationToken)
    {
        foreach (var sequence in await writing.Database.NumberSequences
            .Where(s => s.TenantId == writing.TenantId && s.Series.StartsWith(Prefix)).ToListAsync(cancellationToken))
            sequences[sequence.Series] = sequence;
        foreach (var customer in customers)
        {
            if (customer.Number is { } number)
                Reserve(number);
        }

        // Only now is every number known that must not be given again.
        foreach (var customer in customers.Where(c => c.Number is null))
            given[customer] = string.Create(CultureInfo.InvariantCulture, $"{DefaultSeries}{Sequence(DefaultSeries).Take():000}");
        writing.Flush();
    }

    public string Of(ImportedCustomer customer) => customer.Number ?? given[customer];

    private void Reserve(string number)
    {
        var match = LastDigits().Match(number);
        if (match.Success && match.Groups["series"].Length <= LongestSeries)
            Sequence(match.Groups["series"].Value).Reserve(int.Parse(match.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture));
    }

    private NumberSequence Sequence(string series)
    {
        var key = Prefix + series;
        if (sequences.TryGetValue(key, out var sequence))
            return sequence;
        sequences[key] = sequence = new NumberSequence(writing.TenantId, key);
        writing.Database.NumberSequences.Add(sequence);
        return sequence;
    }

    // Nine digits at most: longer ones are no running number.
    [GeneratedRegex(@"^(?<series>.*?)(?<digits>[0-9]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LastDigits();
}
