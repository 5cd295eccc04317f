using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Which customers' data was read for the person of this turn or message, or refused to them (SEC-3). Whoever reads notes it;
/// whoever shows it keeps it in the log first.
/// </summary>
public sealed class SeenCustomers
{
    /// <summary>Of the access records: a card of one customer, or of something about them.</summary>
    public const string Action = "see";

    /// <summary>Of the access records: a line in a list or a file with several customers.</summary>
    public const string InListAction = "see-in-list";

    /// <summary>Of the access records: asked for by somebody who may not see it, and not shown (SEC-2).</summary>
    public const string RefusedAction = "refused";

    private readonly Dictionary<CustomerId, string> actions = [];
    private readonly HashSet<CustomerId> refused = [];

    public void Add(CustomerId customer) => actions[customer] = Action;

    public void AddInList(CustomerId customer) => actions.TryAdd(customer, InListAction);

    public void Refuse(CustomerId customer) => refused.Add(customer);

    /// <summary>What was noted since the last time; a customer with both is a card's.</summary>
    public IReadOnlyList<(CustomerId Customer, string Action)> Take()
    {
        if (actions.Count + refused.Count == 0)
            return [];
        var taken = actions.Select(a => (a.Key, a.Value)).Concat(refused.Select(c => (c, RefusedAction))).ToList();
        actions.Clear();
        refused.Clear();
        return taken;
    }
}
