using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Customers;

/// <summary>A need or an opportunity that a call brought to light (ARC-3, CBK-6), in the customer's words.</summary>
public sealed class Need
{
    private Need() { }

    public Need(NeedId id, CustomerId customerId, InteractionId interactionId, string kind, string text, DateTime foundUtc)
    {
        Id = id;
        CustomerId = customerId;
        InteractionId = interactionId;
        Kind = kind;
        Text = text;
        FoundUtc = foundUtc;
    }

    public NeedId Id { get; private set; }
    public CustomerId CustomerId { get; private set; }
    public InteractionId InteractionId { get; private set; }

    /// <summary>explicit, potential, or the kind of opportunity (upgrade, repeat …) as the script named it.</summary>
    public string Kind { get; private set; } = "";

    public string Text { get; private set; } = "";
    public DateTime FoundUtc { get; private set; }
}
