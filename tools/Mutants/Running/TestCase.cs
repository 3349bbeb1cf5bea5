using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SSBms.Mutants.Running;

/// <summary>One test with its arguments, run as the test framework runs it.</summary>
internal sealed class TestCase
{
    private readonly Type _type;
    private readonly MethodInfo _method;
    private readonly object?[] _arguments;

    /// <summary>Takes a test.</summary>
    /// <param name="type">The class that is made for it.</param>
    /// <param name="method">The test.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="row">Number of its row of data.</param>
    public TestCase(Type type, MethodInfo method, object?[] arguments, int row)
    {
        _type = type;
        _method = method;
        _arguments = arguments;
        Name = $"{type.Name}.{method.Name}" + (arguments.Length > 0 ? $"#{row}" : "");
    }

    /// <summary>Class, method and row.</summary>
    public string Name { get; }

    /// <summary>Runs it.</summary>
    /// <exception cref="Exception">Whatever the test fails by.</exception>
    public void Run()
    {
        try
        {
            ConstructorInfo constructor = _type.GetConstructors()[0];
            object test = constructor.Invoke([.. constructor.GetParameters().Select(_ => new QuietContext())]);
            _type.GetProperty("TestContext")?.SetValue(test, new QuietContext());
            Call<TestInitializeAttribute>(test);
            try
            {
                _method.Invoke(test, _arguments);
            }
            finally
            {
                Call<TestCleanupAttribute>(test);
                (test as IDisposable)?.Dispose();
            }
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
        }
    }

    private void Call<T>(object test)
        where T : Attribute
    {
        foreach (MethodInfo method in _type.GetMethods().Where(method => method.IsDefined(typeof(T), inherit: true)))
        {
            method.Invoke(test, []);
        }
    }
}
