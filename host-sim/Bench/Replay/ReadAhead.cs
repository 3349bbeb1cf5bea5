using System.Collections.Concurrent;

namespace SSBms.Bench.Replay;

/// <summary>Reads a sequence on another core while its entries are used here, a few batches ahead.</summary>
internal static class ReadAhead
{
    private const int BatchSize = 4096;
    private const int MostBatches = 4;

    /// <summary>The same entries in the same order.</summary>
    /// <typeparam name="T">What it is a sequence of.</typeparam>
    /// <param name="source">The sequence.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var stop = new CancellationTokenSource();
        using var batches = new BlockingCollection<T[]>(MostBatches);
        Task reading = Task.Run(() => Read(source, batches, stop.Token));
        try
        {
            foreach (T[] batch in batches.GetConsumingEnumerable())
            {
                foreach (T entry in batch)
                {
                    yield return entry;
                }
            }

            // What went wrong over there goes wrong here.
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
    }

    private static void Read<T>(IEnumerable<T> source, BlockingCollection<T[]> batches, CancellationToken stop)
    {
        try
        {
            foreach (T[] batch in source.Chunk(BatchSize))
            {
                batches.Add(batch, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody wants the rest.
        }
        finally
        {
            batches.CompleteAdding();
        }
    }
}
