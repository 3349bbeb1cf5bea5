using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>A column of a Battery Data Format table.</summary>
/// <param name="Name">Its machine-readable name.</param>
/// <param name="Label">The label that the format prefers; the name for a column of our own.</param>
/// <param name="Source">The channel it shows.</param>
/// <param name="FromStart">True when the start of the record is added: a time of day.</param>
internal sealed record BdfColumn(string Name, string Label, ChannelColumn Source, bool FromStart);
