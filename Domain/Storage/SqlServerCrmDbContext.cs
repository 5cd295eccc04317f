using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options);
