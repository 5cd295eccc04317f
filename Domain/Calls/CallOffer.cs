using CrmBot.Domain.Issues;

namespace CrmBot.Domain.Calls;

/// <summary>A form that an answer offers to open. Nothing is written before the rep's OK in the review.</summary>
public abstract record CallOffer;

/// <param name="Kinds">What it may be; of several the rep picks one (a complaint is of quality or of service).</param>
public sealed record OpenIssueOffer(IReadOnlyList<IssueKind> Kinds) : CallOffer;

/// <param name="IsExplicit">The customer named the need; otherwise it is a potential one.</param>
public sealed record OpenNeedOffer(bool IsExplicit) : CallOffer;

/// <param name="Kind">first-order, trial, upgrade, cross-sell, add-on, repeat or referral (SOL-5).</param>
public sealed record OpenOpportunityOffer(string Kind) : CallOffer;

/// <summary>The next contact as a task: a call, visit, meeting or training.</summary>
public sealed record BookCallbackOffer : CallOffer;
