import Glibc

// `sdg validate …` runs the `sdg-validate` that stands beside this program, as git does it.

let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first, !name.hasPrefix("-") else {
  let isVersion = arguments.first == "--version"
  print(isVersion ? "0.1.0" : Front.usage)
  exit(arguments.isEmpty ? 2 : arguments.first.map(Front.isKnown) == true ? 0 : 2)
}
Front.run(name, Array(arguments.dropFirst()))
