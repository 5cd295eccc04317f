using CrmBot.Domain.People;

namespace CrmBot.Domain.Chats;

/// <summary>
/// The card that stands last in a person's chat and what can be typed instead of pressing its buttons (BYD-19).
/// A row and not memory: the next word may reach another node, or come after a restart.
/// </summary>
public sealed class NewestCard
{
    private NewestCard() { }

    public NewestCard(PersonId personId) => PersonId = personId;

    public PersonId PersonId { get; private set; }
    public string? ActivityId { get; private set; }

    /// <summary>The typed words and their actions, as the card layer wrote them (JSON).</summary>
    public string Replies { get; private set; } = "[]";

    public void Show(string? activityId, string replies) => (ActivityId, Replies) = (activityId, replies);
}
