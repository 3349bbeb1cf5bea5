// Records the traces of tests/Device anew: dotnet run --project tools/TraceRecorder, in the root of the repository.
using SSBms.TraceRecorder;

const string Folder = "tests/Device/Traces";
if (args.Length > 0)
{
    Console.Error.WriteLine($"{args[0]} is not understood; expected no arguments: both traces are recorded anew");
    return 2;
}

if (!Directory.Exists(Folder))
{
    Console.Error.WriteLine($"there is no folder {Folder} here; expected to be run in the root of the repository");
    return 2;
}

foreach ((string experiment, string name) in new[] { ("pressure-release", "PressureReleaseTrace"), ("void-growth", "VoidGrowthTrace") })
{
    var recording = new Recording(Path.Combine(AppContext.BaseDirectory, experiment + ".yaml"));
    File.WriteAllText(Path.Combine(Folder, name + ".cs"), recording.Source(name));
    Console.WriteLine($"{name}: {recording.Cycles} cycles, ends in {recording.Trip}");
}

return 0;
