# The Netherlands: exports under the Decree on Strategic Goods, general licence AV009 for parts of the F-35, and the minister's
# assessment of the clear risk of criterion two. The courts: the Court of Appeal of The Hague ordered an end of exports to
# Israel on 12 February 2024; the Supreme Court set that aside on 3 October 2025 and left the assessment to the minister, within
# six weeks. The software does not make the assessment either.
# An encoded reading of published sources, not legal advice.

source nl-decree "Decree on Strategic Goods (Besluit strategische goederen): no licence where international obligations forbid it; as described by Nederlands Juristenblad" 2025-10-03 grade B address "https://www.njb.nl/nieuws/minister-moet-zelf-export-f-35-onderdelen-herbeoordelen"
source nl-appeal "Court of Appeal of The Hague, 12 February 2024, ECLI:NL:GHDHA:2024:191" 2024-02-12 grade A address "https://opmaat.sdu.nl/content/ECLI_NL_HR_2025_1435"
source nl-supreme "Supreme Court of the Netherlands, 3 October 2025, ECLI:NL:HR:2025:1435 (Decree on Strategic Goods, general licence AV009)" 2025-10-03 grade A address "https://opmaat.sdu.nl/content/ECLI_NL_HR_2025_1435"

actor NL.parliament "States General of the Netherlands"
actor NL.minister "Minister for Foreign Trade of the Netherlands"
actor exporter.government "licensing authority of the sending state"

fact general-licence : one-of {none, av009} "Is it sent under a general licence (AV009: parts of the F-35 among the programme's partners)?"
fact eu-clear-risk : yes-no "Is there a clear risk of internal repression or of serious violations of international humanitarian law (criterion two)?" determined-by exporter.government

pack nl-export "Decree on Strategic Goods: exports from the Netherlands"
  force law
  encodes NL "the Netherlands"
  decides NL.parliament
  silence prohibits
  scope exporter = NL and leg != domestic
  from 2008-12-08
  cite nl-decree
  cite nl-supreme

rule general
  when general-licence = av009
  permit
  cite nl-supreme "AV009"

rule individual
  when general-licence = none
  permit
  require "Export licence" from NL.minister
  cite nl-decree

rule clear-risk
  when eu-clear-risk
  prohibit
  cite nl-supreme
  cite nl-appeal

test "US-owned parts of the F-35 for Israel, February 2024" on 2024-02-12
  exporter = NL
  recipient = IL
  origin = US
  leg = retransfer
  general-licence = av009
  eu-clear-risk = unknown
  expect nl-export undetermined missing eu-clear-risk

test "The same parts after the Supreme Court" on 2025-10-03 like "US-owned parts of the F-35 for Israel, February 2024"
  expect nl-export undetermined missing eu-clear-risk

test "The same parts, a clear risk found" on 2025-10-03 like "The same parts after the Supreme Court"
  eu-clear-risk = yes
  expect nl-export prohibited because clear-risk

test "The same parts, no clear risk found" on 2025-10-03 like "The same parts after the Supreme Court"
  eu-clear-risk = no
  expect nl-export permitted because general

test "The same parts for Norway under an individual licence" on 2025-10-03 like "The same parts, no clear risk found"
  recipient = NO
  general-licence = none
  grant NL.minister granted 2025-10-01
  expect nl-export permitted because individual

test "An individual licence not given" on 2025-10-03 like "The same parts for Norway under an individual licence"
  grant NL.minister not-asked 2025-10-01
  expect nl-export conditional because individual needs NL.minister

test "Parts on the first day that is encoded" on 2008-12-08 like "An individual licence not given"
  expect nl-export conditional because individual

test "Parts the day before" on 2008-12-07 like "An individual licence not given"
  expect nl-export not-applicable
