using System.Data.Common;
using DuckDB.NET.Data;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Studies;

/// <summary>
/// Asks tables of studies in SQL. A query reads those tables and nothing else: only one statement that selects is let through, other files
/// are closed, and what closes them cannot be opened again.
/// </summary>
public sealed class RunQuery : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Opens tables.</summary>
    /// <param name="tables">Their names and files; the same file may have two names.</param>
    /// <exception cref="InputException">One cannot be read.</exception>
    public RunQuery(IReadOnlyList<(string Name, string Path)> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _connection.Open();
        foreach ((string name, string path) in tables)
        {
            try
            {
                Execute($"CREATE VIEW \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" AS FROM read_parquet({Text(path)})");
            }
            catch (DuckDBException error)
            {
                throw new InputException($"{path}: cannot be read ({FirstLine(error)})", error);
            }
        }

        Execute($"SET allowed_paths = [{string.Join(", ", tables.Select(table => Text(table.Path)))}]");
        Execute("SET enable_external_access = false");

        // With more threads the last bits of a sum would depend on who came first.
        Execute("SET threads = 1");
        Execute("SET lock_configuration = true");
    }

    /// <summary>Asks.</summary>
    /// <param name="sql">One statement that selects.</param>
    /// <exception cref="InputException">It is not one, or it cannot be carried out.</exception>
    public QueryResult Ask(string sql)
    {
        RequireOneSelect(sql);
        try
        {
            using DuckDBCommand command = _connection.CreateCommand();
            command.CommandText = sql;
            using DuckDBDataReader reader = command.ExecuteReader();
            var rows = new List<IReadOnlyList<object?>>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
            }

            return new QueryResult([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
        }
        catch (DuckDBException error)
        {
            throw new InputException($"query: {FirstLine(error)}", error);
        }
    }

    /// <summary>Closes the tables.</summary>
    public void Dispose()
    {
        _connection.Dispose();
    }

    /// <summary>DuckDB itself takes the text apart: it knows a tree of nothing but selections.</summary>
    private void RequireOneSelect(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText =
            "SELECT tree ->> 'error_type', tree ->> 'error_message', json_array_length(tree -> 'statements') "
            + "FROM (SELECT json_serialize_sql(CAST($sql AS VARCHAR)) AS tree)";
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read();
        string? kind = Nullable(reader, 0) as string;
        if (kind is not null and not "not implemented")
        {
            throw new InputException($"query: {Nullable(reader, 1)}");
        }

        if (kind is not null || Convert.ToInt64(Nullable(reader, 2), System.Globalization.CultureInfo.InvariantCulture) != 1)
        {
            throw new InputException(
                "query: expected one statement that selects, such as \"select outcome, count(*) from runs group by 1\""
            );
        }
    }

    private static object? Nullable(DbDataReader reader, int column)
    {
        return reader.IsDBNull(column) ? null : reader.GetValue(column);
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Text(string value)
    {
        return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string FirstLine(DuckDBException error)
    {
        return error.Message.Split('\n')[0].Trim();
    }
}
