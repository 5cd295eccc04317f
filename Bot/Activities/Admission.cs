using CrmBot.Bot.Connector;
using CrmBot.Bot.Options;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Activities;

/// <summary>
/// What a verified caller may say. The token proves who delivers, but the body names channel, tenant and the address
/// for our answers: each must be one that this token, and this bot, stand for.
/// </summary>
public sealed class Admission(IOptions<BotOptions> options, ServiceHosts hosts)
{
    private const string Channel = "msteams";
    private readonly HashSet<string> _tenants = new(options.Value.ServedTenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first rule that refuses, or null with the tenant to work for.</summary>
    public AdmissionFault? Refuses(Activity activity, Caller caller, out string tenantId)
    {
        var tenantsAgree = TryReadTenant(activity, out tenantId);
        if (activity.ChannelId != Channel) return AdmissionFault.Channel;
        if (!caller.IsEndorsedFor(Channel)) return AdmissionFault.Endorsement;
        if (!caller.SpeaksFor(activity.ServiceUrl)) return AdmissionFault.ServiceUrlClaim;
        if (!tenantsAgree || !Serves(tenantId)) return AdmissionFault.Tenant;
        return hosts.Allows(activity.ServiceUrl) ? null : AdmissionFault.ServiceHost;
    }

    /// <summary>Without any configured tenant (Development alone) everyone is served.</summary>
    private bool Serves(string tenantId) => _tenants.Count == 0 || _tenants.Contains(tenantId);

    /// <summary>False when the two places that name the tenant name different ones; some events fill only one.</summary>
    private static bool TryReadTenant(Activity activity, out string tenantId)
    {
        var ofConversation = activity.Conversation?.TenantId;
        var ofChannel = activity.ChannelTenantId();
        tenantId = ofChannel ?? ofConversation ?? "";
        return ofChannel is null || ofConversation is null || ofChannel.Equals(ofConversation, StringComparison.OrdinalIgnoreCase);
    }
}
