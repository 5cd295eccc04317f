namespace CrmBot.Support.Tokens;

/// <summary>What is wrong with the issuer's documents.</summary>
public enum IssuerTrouble
{
    None,
    Down,
    KeysDown,
    NoKeys,
    Html,
    Empty,
    Huge,
    Redirect,
    ForeignKeys,
}
