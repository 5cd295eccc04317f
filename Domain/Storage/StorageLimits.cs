namespace CrmBot.Domain.Storage;

/// <summary>Lengths that rules above the mapping have to know.</summary>
public static class StorageLimits
{
    /// <summary>Characters in a free text.</summary>
    public const int Text = 2000;
}
