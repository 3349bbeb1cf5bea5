using SSBms.CellModels.Input;
using SSBms.Live.Sources;
using SSBms.Live.Watch;

namespace SSBms.Cli.Serve;

/// <summary>The boards on the console.</summary>
internal sealed class BoardShelf : IDisposable
{
    private const int Most = 32;

    private readonly Lock _turn = new();
    private readonly List<ConsoleBoard> _boards = [];
    private int _last;

    /// <summary>All of them.</summary>
    public IReadOnlyList<ConsoleBoard> All
    {
        get
        {
            lock (_turn)
            {
                return [.. _boards];
            }
        }
    }

    /// <summary>Begins to watch one more.</summary>
    /// <param name="source">Where it is.</param>
    /// <exception cref="InputException">There are enough.</exception>
    public ConsoleBoard Add(IBoardSource source)
    {
        lock (_turn)
        {
            if (_boards.Count >= Most)
            {
                source.Dispose();
                throw new InputException($"there are {Most} boards on the console already; expected one to be taken away first");
            }

            var board = new ConsoleBoard(++_last, new BoardWatch(source));
            _boards.Add(board);
            return board;
        }
    }

    /// <summary>A board; null when there is none of that number.</summary>
    /// <param name="id">Its number.</param>
    public ConsoleBoard? Find(int id)
    {
        lock (_turn)
        {
            return _boards.Find(board => board.Id == id);
        }
    }

    /// <summary>Watches one no more.</summary>
    /// <param name="board">Which.</param>
    public void Remove(ConsoleBoard board)
    {
        lock (_turn)
        {
            _boards.Remove(board);
        }

        board.Watch.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ConsoleBoard board in All)
        {
            Remove(board);
        }
    }
}
