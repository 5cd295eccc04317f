namespace CrmBot.Domain.Grading;

/// <summary>One line that a customer has to reach.</summary>
/// <param name="AtLeast">In the factor's unit, inclusive.</param>
/// <param name="Or">Another line that does as well.</param>
public sealed record TierBar(string Factor, decimal AtLeast, TierBar? Or = null);
