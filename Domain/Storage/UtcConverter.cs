using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmBot.Domain.Storage;

/// <summary>Databases forget the kind; every stored moment is UTC.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(moment => moment, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
