using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Runs chunks on the cores of this machine.</summary>
public static class LocalExecution
{
    /// <summary>Runs chunks and puts each in place as it is done.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="chunks">The chunks.</param>
    /// <param name="workers">How many run at a time, 1 or more.</param>
    /// <param name="work">Counts what was done; may be null.</param>
    /// <param name="stop">Gives up the chunks that are not done; those that are stay.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="InputException">A run cannot be read, or a chunk cannot be written.</exception>
    public static void Run(StudyFolder folder, IEnumerable<int> chunks, int workers, StudyWork? work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop };
        try
        {
            // One at a time to whoever is free, so that no core waits for another's share.
            Parallel.ForEach(
                Partitioner.Create(chunks, EnumerablePartitionerOptions.NoBuffering),
                options,
                chunk => folder.Write(chunk, ChunkRun.Execute(folder.Study, chunk, work, stop))
            );
        }
        catch (AggregateException several)
        {
            Exception first =
                several.InnerExceptions.FirstOrDefault(error => error is not OperationCanceledException) ?? several.InnerExceptions[0];
            ExceptionDispatchInfo.Capture(first).Throw();
        }
    }
}
