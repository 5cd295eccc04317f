namespace CrmBot.Domain.Playbooks;

/// <summary>A limit such as "within 24 clock hours"; reaching it exactly is still in time (DEC-1).</summary>
public readonly record struct TimeLimit(int Amount, TimeUnit Unit);
