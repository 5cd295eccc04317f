namespace CrmBot.Domain.Playbooks;

/// <summary>The customer status that signing sets (ARC-9): 已成交 in a sales playbook, 服务中 in a service playbook.</summary>
public enum SigningStatus
{
    Won,
    InService,
}
